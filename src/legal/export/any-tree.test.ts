import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { typstAvailable } from '../../print/typst.ts';
import { type Sketch, withBody } from '../cases/every-unit.ts';
import type { ProvisionType } from '../model.ts';
import { withoutHeights } from '../name/heights.ts';
import { toAkomaNtoso } from './akn/akoma-ntoso.ts';
import { objections } from './akn/schemas.ts';
import { toEpub } from './epub/epub.ts';
import type { ExportInput } from './input.ts';
import { toPdf } from './pdf.ts';
import { toDocx } from './word/docx.ts';

/** Trees that no drafter would write, but that a bad conversion may leave: every format must take them. */

const types: ProvisionType[] = [
  ...(['part', 'chapter', 'section', 'subsection', 'article', 'clause', 'subclause', 'point'] as const),
  ...(['subparagraph', 'indent', 'paragraph', 'table', 'quotation'] as const),
];
// Words of one field have no white space at their ends (normalise.ts), and no paragraph break within.
const words = fc.constantFrom(
  'Lời văn',
  'A & B <c>',
  'dòng một\ndòng hai',
  'số 12/QĐ-UBND',
  '|',
  '**',
  '“',
  'đ',
  'm^{a} và CO_{x}',
);
const maybe = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary, { nil: undefined });

const sketches = fc.letrec<{ units: Sketch[]; unit: Sketch }>((tie) => ({
  units: fc.array(tie('unit'), { maxLength: 3, depthIdentifier: 'tree' }),
  unit: fc
    .record({
      type: fc.constantFrom(...types),
      num: fc.option(
        fc.constantFrom<[string, string]>(['1.', '1'], ['Điều 2a.', '2a'], ['đ)', 'đ'], ['-', '1'], ['I.', 'i']),
        {
          nil: undefined,
        },
      ),
      heading: maybe(words),
      content: maybe(words),
      rows: fc.array(fc.array(fc.oneof(words, fc.constant('')), { maxLength: 3 }), { maxLength: 3 }),
      quotes: fc.tuple(fc.option(fc.constant('“')), fc.option(fc.constant('”.'))),
      children: fc.oneof({ maxDepth: 3, depthIdentifier: 'tree' }, fc.constant<Sketch[]>([]), tie('units')),
    })
    .map(
      ({ rows, quotes, ...unit }): Sketch => ({
        id: '',
        ...unit,
        ...(unit.type === 'table' && { rows }),
        ...(unit.type === 'quotation' && { quotes }),
      }),
    ),
})).units;

/** Ids as the parser gives them: each once. */
function named(units: Sketch[], prefix = 'x'): Sketch[] {
  return units.map((unit, i) => {
    const id = `${prefix}-${i + 1}`;
    return { ...unit, id, children: named(unit.children ?? [], id) };
  });
}

const input = (units: Sketch[]): ExportInput => ({
  document: withBody(named(units)),
  references: [],
  record: {},
  permalink: 'https://example.org/van-ban/x/',
});
const solid = (text: string) => text.replace(/\s/g, '');
const noTags = (xml: string) =>
  solid(xml.replace(/<[^>]*>/g, ''))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

test('Akoma Ntoso stays valid', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(sketches, (units) => {
      expect(objections(toAkomaNtoso(input(units)))).toEqual([]);
    }),
  );
});

test('Word file and e-book keep every word in order', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(sketches, async (units) => {
      const each = input(units);
      const source = solid(withoutHeights(each.document.source.plain));
      const docx = strFromU8(unzipSync(await toDocx(each))['word/document.xml']!);
      expect(noTags(docx)).toBe(source);
      const pages = Object.entries(unzipSync(toEpub(each))).filter(([name]) => /\d-\d+\.xhtml$/.test(name));
      const book = pages.map(([, bytes]) => /<body>([\s\S]*?)(?:<footer|<\/body>)/.exec(strFromU8(bytes))![1]!);
      expect(noTags(book.join(''))).toBe(source);
    }),
  );
});

test.skipIf(!typstAvailable())('the PDF can be drawn', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(sketches, (units) => {
      const { document, permalink } = input(units);
      expect(toPdf(document, { permalink, sha256: '', references: [] })).not.toBeNull();
    }),
  );
});
