import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { expect, test, vi } from 'vitest';
import { importReport } from '../import-report.ts';
import { importText } from '../import-text.ts';

vi.setConfig({ testTimeout: 60_000 });

const importOf = (html: string) =>
  importText({
    name: 'thu.html',
    bytes: strToU8(html),
    id: 'thu',
    today: '2026-01-02',
    recordOf: () => null,
    publishedOf: () => null,
  });

function textAndReport(html: string): string {
  const imported = importOf(`<p>Mở đầu.</p>${html}`);
  return `${imported.record}\n${importReport(imported, 'thu.html', 'x')}`.replace(/\s+/gu, '');
}

const tags =
  'a abbr address article aside b bdi bdo big blockquote button caption center cite code data dd del details dfn div dl dt em fieldset figcaption figure font footer form h1 h6 header i iframe ins kbd label legend li mark menu nav noscript object ol p pre q rt ruby s samp search section small span strike strong sub summary sup svg td th time tr tt u ul var canvas video audio main unknown-tag'.split(
    ' ',
  );

type Form = [name: string, write: (word: string) => string];

/** Everything of a page that can show words, each with a word of its own. */
const forms: Form[] = [
  ...tags.map((tag): Form => [tag, (word) => `<${tag}>${word}</${tag}>`]),
  ['img', (word) => `<img alt="${word}">`],
  ['input', (word) => `<input value="${word}">`],
  ['button of a form', (word) => `<input type=submit value="${word}">`],
  ['textarea', (word) => `<textarea>${word}</textarea>`],
  ['option', (word) => `<select><option>${word}</option></select>`],
  ['other option', (word) => `<select><option>Một</option><option>${word}</option></select>`],
  ['svg text', (word) => `<svg><g><text>${word}</text></g></svg>`],
  ['math', (word) => `<math><mfrac><mi>${word}</mi><mn>2</mn></mfrac></math>`],
  ['frame', (word) => `<iframe title="${word}"></iframe>`],
  ['hidden', (word) => `<p style="display:none">${word}</p>`],
  ['table', (word) => `<table border=1><caption>${word}</caption><tr><td>a<td>b</table>`],
  ['cell', (word) => `<table border=1><tr><td>a<td>${word}</table>`],
  ['loose in a table', (word) => `<table><tr>${word}<td>a</table>`],
  ['loose in a list', (word) => `<ul>${word}<li>a</ul>`],
  ['list in a list', (word) => `<ul><ul><li>${word}</ul></ul>`],
  ['note', (word) => `<a href="#c">[1]</a><div id="c">[1] ${word}</div>`],
];
const around: Form[] = [
  ['div', (inside) => `<div>${inside}</div>`],
  ['cell', (inside) => `<table border=1><tr><td>a<td>${inside}</table>`],
  ['item', (inside) => `<ol><li>${inside}</ol>`],
  ['bold', (inside) => `<b>${inside}</b>`],
  ['nav', (inside) => `<nav>${inside}</nav>`],
  ['beside main', (inside) => inside],
];

const wordOf = (i: number) => `TU${String(i).padStart(4, '0')}X`;

test.each(forms)('%s: its word is in the text or in the report', (_, write) => {
  const lost = around.filter(([, inside], i) => !textAndReport(inside(write(wordOf(i)))).includes(wordOf(i)));
  expect(lost.map(([name]) => name)).toEqual([]);
});

test('what stands beside the one main part is named', () => {
  const { record, edits } = importOf('<h1>NGOAI</h1><main><p>Trong</p></main><div>DUOI</div>');
  expect(record).not.toContain('NGOAI');
  expect(edits.filter(({ thing }) => thing === 'page').map(({ from }) => from)).toEqual(['NGOAI', 'DUOI']);
});

test('random pages: each word is in the text or in the report', () => {
  const piece = fc.record({
    outer: fc.constantFrom(...around),
    inner: fc.array(fc.constantFrom(...forms), { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      let count = 0;
      const html = pieces.map(({ outer, inner }) =>
        outer[1](inner.map(([, write]) => write(wordOf(count++))).join('')),
      );
      const found = textAndReport(html.join(''));
      expect(Array.from({ length: count }, (_, i) => wordOf(i)).filter((word) => !found.includes(word))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['<p>5 m<sup>2</sup></p>', '5 m²'],
  ['<p>H<sub>2</sub>O</p>', 'H₂O'],
  ['<p>K<sub>c</sub></p>', 'K_{c}'],
  ['<p><input type=checkbox checked> Có <input type=checkbox> Không</p>', '☑ Có ☐ Không'],
  ['<p>Là <math><mroot><mi>Q</mi><mn>3</mn></mroot></math></p>', 'Là ∛Q'],
  ['<p>Trước <img alt="Sơ đồ"> sau</p>', 'Trước [Hình: Sơ đồ] sau'],
])('%s is %s', (html, shown) => {
  expect(importOf(html).record).toContain(`\n${shown}\n`);
});
