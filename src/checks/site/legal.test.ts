import { expect, test } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { allIds } from '../../legal/read/ids.ts';
import { parseLegal } from '../../legal/read/parse.ts';
import { readContent } from '../content/read-content.ts';
import { legalTexts } from './legal.ts';
import { siteOf } from './read-site.ts';

const content = readContent(engineContent);
const held = content.entries.legal.find(({ data }) => data.text)!;
const { source, sha256 } = held.data.text!;
const original = new TextDecoder().decode(content.sources.get(source));
const base = `/van-ban/${held.id}`;

/** A bare page with every provision's own words, and notes and buttons beside them. */
const page = [...allIds(parseLegal(held.id, held.body))]
  .map(([id, item]) => {
    const words =
      'type' in item ? [item.num, item.heading, item.content].map((field) => field?.text ?? '').join(' ') : item.text;
    return `<div id="${id}"><div class="notes">Ghi chú</div><a class="anchor">#</a><div class="words"><p>${words}</p></div><div class="tools">Chép</div></div>`;
  })
  .join('\n');

const check = (change: { page?: string; txt?: string; received?: string; json?: string } = {}) => {
  const files = {
    [`${base}/index.html`]: change.page ?? `<html><body><code>${sha256}</code>${page}</body></html>`,
    [`${base}.txt`]: change.txt ?? original.replaceAll('**', ''),
    [`${base}.goc.md`]: change.received ?? original,
    [`${base}.json`]: change.json ?? '{}',
  };
  const entries = Object.entries(files).map(([path, text]) => [path, { size: text.length, text: () => text }] as const);
  return legalTexts(content)(siteOf('https://trang.test', new Map(entries))).map(({ message }) => message);
};
const whole = (from: string, to: string) => `<html><body><code>${sha256}</code>${page.replace(from, to)}</body></html>`;

test('a text published whole has no problems', () => expect(check()).toEqual([]));

test('one letter altered, one address lost, the hash left out', () => {
  expect(check({ page: whole('Cùng cố', 'Củng cố') })).toEqual([expect.stringContaining('không đúng nguyên văn')]);
  expect(check({ page: whole('id="ii-5-1"', '') })).toEqual(['thiếu chỗ mang mã “ii-5-1”']);
  expect(check({ page: `<html><body>${page}</body></html>` })).toEqual(['không nêu SHA-256 của bản gốc']);
});

test('the files for machines', () => {
  expect(check({ txt: original.replaceAll('**', '').replace('Cùng cố', 'Củng cố') })).toEqual([
    'không trùng với bản gốc',
  ]);
  expect(check({ received: `${original}\n` })).toEqual(['không đúng bản gốc như đã nhận']);
  expect(check({ json: '{' })).toEqual(['không đọc được']);
});
