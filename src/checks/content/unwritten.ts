import { unwritten } from '../../schemas/unwritten.ts';
import type { Problem } from '../problem.ts';
import { type Content, type Entry, problemAt, problemInBody } from './read-content.ts';
import type { YamlPath } from './yaml.ts';

/** Places that a scaffold left for the editor, and that are still as it left them: they may be looked at, not published. */
export function checkUnwritten({ entries }: Content): Problem[] {
  const message = `còn chỗ ghi "${unwritten}"; hãy thay bằng lời của bạn trước khi công bố`;
  const found = (Object.values(entries) as Entry[][]).flat().flatMap((entry) => {
    const offset = entry.body.indexOf(unwritten);
    return [
      ...pathsOf(entry.data).map((path) => problemAt(entry, path, message, 'warning')),
      ...(offset === -1 ? [] : [problemInBody(entry, offset, message, 'warning')]),
    ];
  });
  return found.map((problem) => ({ ...problem, isUnfinished: true }));
}

function pathsOf(value: unknown, path: YamlPath = []): YamlPath[] {
  if (typeof value === 'string') return value.includes(unwritten) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, i) => pathsOf(item, [...path, i]));
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return [];
}
