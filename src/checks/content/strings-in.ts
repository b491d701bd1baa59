import type { YamlPath } from './yaml.ts';

/** Every string of a value, with the way to it. */
export const stringsIn = (value: unknown, path: YamlPath = []): [string, YamlPath][] =>
  typeof value === 'string'
    ? [[value, path]]
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, one]) =>
          stringsIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
