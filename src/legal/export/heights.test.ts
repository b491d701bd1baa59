import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { withBody } from '../cases/every-unit.ts';
import { toAkomaNtoso } from './akn/akoma-ntoso.ts';
import { toEpub } from './epub/epub.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './md.ts';
import { pdfData } from './pdf.ts';
import { toText } from './txt.ts';
import { toDocx } from './word/docx.ts';

const words = 'Ngày 5^{th}, khí CO_{x}, 3 m².';
const input = {
  document: withBody([{ id: 'dieu-1', type: 'article', num: ['Điều 1.', '1'], content: words }]),
  references: [],
  record: {},
  permalink: 'https://example.org/van-ban/x/',
};

test('what can raise and lower letters does so, without the marks', async () => {
  const raised = 'Ngày 5<sup>th</sup>, khí CO<sub>x</sub>, 3 m².';
  expect(toAkomaNtoso(input)).toContain(raised);
  expect(
    Object.values(unzipSync(toEpub(input)))
      .map((page) => strFromU8(page))
      .join(''),
  ).toContain(raised);
  const word = strFromU8(unzipSync(await toDocx(input))['word/document.xml']!);
  expect(word).toMatch(/<w:vertAlign w:val="superscript"\/><\/w:rPr><w:t[^>]*>th</u);
  expect(word).toMatch(/<w:vertAlign w:val="subscript"\/><\/w:rPr><w:t[^>]*>x</u);
  const [printed] = pdfData(input.document, { ...input, sha256: '' }).components[0]!.body;
  expect(printed!.words).toEqual([
    'Ngày 5',
    { text: 'th', height: 'sup' },
    ', khí CO',
    { text: 'x', height: 'sub' },
    ', 3 m².',
  ]);
});

test('plain words keep the marks, so that they can be read again', () => {
  for (const text of [toText(input.document), toMarkdown(input.document), JSON.stringify(toJson(input))])
    expect(text).toContain(words);
});
