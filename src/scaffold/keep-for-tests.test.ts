import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepForTests } from './keep-for-tests.ts';

test('the first content is kept for the tests of the engine, and no later one', () => {
  const project = mkdtempSync(join(tmpdir(), 'keep-'));
  mkdirSync(join(project, 'content'));
  writeFileSync(join(project, 'content/site.yaml'), 'một');
  expect(keepForTests(project)).toBe(true);
  writeFileSync(join(project, 'content/site.yaml'), 'hai');
  expect(keepForTests(project)).toBe(false);
  expect(readFileSync(join(project, 'tests/fixtures/content/site.yaml'), 'utf8')).toBe('một');
  rmSync(project, { recursive: true });
  expect(existsSync(project)).toBe(false);
});
