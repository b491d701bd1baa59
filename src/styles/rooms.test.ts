import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** What a sheet takes in with `@import`, as paths below the project. */
const imports = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/@import "(\.[^"]+)"/g)].map(([, to]) => normalize(join(dirname(file), to!)));

const rooms = globSync('src/{components,layouts,styles}/**/*.css').map(normalize);
const taken = rooms.flatMap(imports);
const scripts = globSync('src/**/*.astro').map((file) => readFileSync(file, 'utf8'));
const isImported = (file: string) =>
  scripts.some((text) => text.includes(`import '#${file}'`) || text.includes(`#${file}?raw`));

test('every room of style is in one block', () =>
  expect(rooms.filter((file) => !isImported(file) && taken.filter((other) => other === file).length !== 1)).toEqual(
    [],
  ));

test('every room that a block names is there', () => expect(taken.filter((file) => !existsSync(file))).toEqual([]));

test('styles of a component stand beside it', () =>
  expect(
    rooms.filter((file) => /^src\/(components|layouts)\//.test(file) && !existsSync(file.replace(/css$/, 'astro'))),
  ).toEqual([]));

test('every room opens with a sentence on what it is', () =>
  expect(rooms.filter((file) => !readFileSync(file, 'utf8').startsWith('/* '))).toEqual([]));
