import fc from 'fast-check';
import { expect, test } from 'vitest';
import { document } from '../cases/decision-415.ts';
import type { Span } from '../model.ts';
import { allIds } from '../read/ids.ts';
import { findReferences } from '../refer/references.ts';
import { segments } from './segments.ts';

const { plain } = document.source;
const references = findReferences(document, [{ id: 'x', number: '1696/QĐ-TTg', date: '2015-10-02', names: [] }]);

test('joined, the segments are the text, whatever is marked', () => {
  const span = fc
    .tuple(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 400 }))
    .map(([start, length]): Span => [start, Math.min(start + length, plain.length)]);
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 4 }), (part, noted) => {
      const cut = segments(document, part, references, noted);
      expect(cut.map(({ text }) => text).join('')).toBe(plain.slice(...part));
    }),
  );
});

test('bold print, a reference and a noted quotation are each cut out, also where they overlap', () => {
  const words = (id: string, quote: string) => {
    const { span } = allIds(document).get(id)!;
    const start = plain.indexOf(quote, span[0]);
    return { span, quote: [start, start + quote.length] as const };
  };
  const number = words('so-hieu', '415 /QĐ');
  expect(segments(document, number.span, references, [number.quote])).toMatchObject([
    { text: 'Số ', bold: false, noted: false },
    { text: '415', bold: true, noted: true },
    { text: ' /QĐ', bold: false, noted: true },
    { text: '-UBND', bold: false, noted: false },
  ]);
  const basis = words('can-cu-2', '1696/QĐ-TTg');
  expect(
    segments(document, basis.span, references, [basis.quote]).map(({ text, reference, noted }) => [
      text.slice(0, 14),
      reference?.instrument ?? null,
      noted,
    ]),
  ).toEqual([
    ['Căn cứ ', null, false],
    ['Quyết định số ', 'x', false],
    ['1696/QĐ-TTg', 'x', true],
    [' ngày 02 tháng', 'x', false],
    [' của Thủ tướng', null, false],
  ]);
});
