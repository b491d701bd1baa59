import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from './check-content.ts';

test('a word that stands twice in one kind is named with its place, and so is a word with signs', () => {
  const root = join(mkdtempSync(join(tmpdir(), 'danger-')), 'content');
  cpSync('content', root, { recursive: true });
  const file = join(root, 'danger.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    `${text}\nlap:\n  kind: hại\n  why: Thử.\n  words: [đánh]\ndau:\n  kind: hại\n  why: Thử.\n  words: ['đánh, đập']\n`,
  );
  const found = checkContent(root)
    .filter((problem) => problem.level === 'error')
    .map((problem) => problem.message);
  rmSync(join(root, '..'), { recursive: true });
  expect(found).toHaveLength(2);
  expect(found[0]).toContain('"đánh" đã có ở nhóm "danh-dap"');
  expect(found[1]).toContain('chỉ gồm chữ, số và một dấu cách');
});
