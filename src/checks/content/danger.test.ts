import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from './check-content.ts';

/** What the check says of the content with something added to one of its files. */
function foundWith(name: string, added: string): string[] {
  const root = join(mkdtempSync(join(tmpdir(), 'danger-')), 'content');
  cpSync('content', root, { recursive: true });
  const file = join(root, name);
  writeFileSync(file, readFileSync(file, 'utf8') + added);
  const found = checkContent(root).filter((problem) => problem.level === 'error');
  rmSync(join(root, '..'), { recursive: true });
  return found.map((problem) => problem.message);
}

test('a word that stands twice in one kind is named with its place, and so is a word with signs', () => {
  const found = foundWith(
    'danger.yaml',
    `\nlap:\n  kind: hại\n  why: Thử.\n  words: [đánh]\ndau:\n  kind: hại\n  why: Thử.\n  words: ['đánh, đập']\n`,
  );
  expect(found).toHaveLength(2);
  expect(found[0]).toContain('"đánh" đã có ở nhóm "hai"');
  expect(found[1]).toContain('chỉ gồm chữ, số và một dấu cách');
});

test('an example that stands twice, with or without accents, and one on both sides are named', () => {
  const found = foundWith(
    'danger-examples.yaml',
    '\nthu:\n  who: Thử.\n  distress: [bi chong danh, bị thử lần này]\n  harmless: [bị chồng tát, bị thứ làn này]\n',
  );
  expect(found).toHaveLength(2);
  expect(found[0]).toContain('"bi chong danh" đã có ở "nguoi-viet-1" ("bị chồng đánh")');
  expect(found[1]).toMatch(/"bị chồng tát" đã có ở ".*" nhưng nằm bên distress/);
});

test('a list without a line is named', () => {
  const found = foundWith(
    'danger-examples.yaml',
    '\nthu:\n  who: Thử.\n  distress: []\n  harmless: [lần đầu thử máy]\n',
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('phải có ít nhất một câu');
});
