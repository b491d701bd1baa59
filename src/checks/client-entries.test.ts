import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** The files that tsconfig.client.json holds to the library of our oldest browsers, before their imports. */
function held(): string[] {
  const { config } = ts.readConfigFile('tsconfig.client.json', ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, '.').fileNames;
}

test('every script that a page imports is compiled for the oldest browsers', () => {
  const imported = globSync('src/**/*.astro').flatMap((file) => {
    const page = readFileSync(file, 'utf8');
    const scripts = page.match(/<script>[\s\S]*?<\/script>/g) ?? [];
    return scripts.flatMap((script) => [...script.matchAll(/import '#(src\/.*\.ts)'/g)].map(([, path]) => path!));
  });
  expect(imported.length).toBeGreaterThan(5);
  const paths = held().map((file) => file.slice(file.indexOf('/src/') + 1));
  expect(imported.filter((path) => !paths.includes(path))).toEqual([]);
});

test('what esbuild makes for browsers is compiled for the oldest of them', () => {
  const names = globSync('src/**/*.{ts,astro}')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:inline|module)Script\('([\w-]+)'\)/g)].map(([, name]) => name!),
    );
  expect(names.length).toBeGreaterThan(1);
  const search = held().filter((file) => dirname(file).endsWith('src/search'));
  expect(names.filter((name) => !search.some((file) => file.endsWith(`/${name}.ts`)))).toEqual([]);
});
