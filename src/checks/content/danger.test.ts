import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { checkContent } from './check-content.ts';

const added = {
  'danger.yaml': `
lap:
  kind: hại
  why: Thử.
  words: [đánh]
dau:
  kind: nói ngay
  why: Thử.
  words: ['đánh, đập']
hai-chu:
  kind: hại
  why: Thử.
  words: [bóp cổ]
`,
  'danger-examples.yaml': `
thu:
  who: Thử.
  distress: [bi chong danh, bị thử lần này]
  harmless: [bị chồng tát, bị thứ làn này]
rong:
  who: Thử.
  distress: []
  harmless: [lần đầu thử máy]
`,
};
const found: string[] = [];

beforeAll(() => {
  const root = join(mkdtempSync(join(tmpdir(), 'danger-')), 'content');
  cpSync(engineContent, root, { recursive: true });
  for (const [name, text] of Object.entries(added)) {
    const file = join(root, name);
    writeFileSync(file, readFileSync(file, 'utf8') + text);
  }
  for (const { level, message } of checkContent(root)) if (level === 'error') found.push(message);
  rmSync(join(root, '..'), { recursive: true });
}, 30_000);

test.each([
  ['a word that stands twice in one kind', /^"đánh" đã có ở nhóm "hai"/],
  ['a word with signs', /chỉ gồm chữ, số và một dấu cách/],
  ['two syllables where one is read', /phải là một chữ liền/],
  ['an example that stands there with accents', /^"bi chong danh" đã có ở "nguoi-viet-1" \("bị chồng đánh"\); hãy bỏ/],
  ['an example on both sides', /^"bị chồng tát" đã có ở ".*" nhưng nằm bên distress/],
  ['a list without a line', /phải có ít nhất một câu/],
])('named: %s', (_, message) => expect(found.filter((one) => message.test(one))).toHaveLength(1));

test('nothing else is, so that lines that differ in accents may both stand', () => expect(found).toHaveLength(6));
