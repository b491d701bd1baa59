import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepForTests } from './keep-for-tests.ts';

test('the content before the first change is kept for the tests of the engine, and no later one', () => {
  const project = mkdtempSync(join(tmpdir(), 'keep-'));
  onTestFinished(() => rmSync(project, { recursive: true }));
  mkdirSync(join(project, 'content'));
  const write = (text: string) => writeFileSync(join(project, 'content/site.yaml'), text);
  write('một');
  const refuse = () => {
    throw new Error('không được');
  };
  expect(() => keepForTests(project, refuse)).toThrow('không được');
  expect(existsSync(join(project, 'tests'))).toBe(false);
  const first = keepForTests(project, () => write('hai'));
  expect(first.note.join()).toContain('tests/fixtures/content');
  expect(keepForTests(project, () => write('ba')).note).toEqual([]);
  expect(readFileSync(join(project, 'tests/fixtures/content/site.yaml'), 'utf8')).toBe('một');
});
