import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { originOf } from '../../campaign/origin.ts';
import { lengths } from '../../campaign/read-aloud.ts';
import { awaitsReview, reviewCue } from '../../campaign/script.ts';
import { readContent } from '../content/read-content.ts';

const page = 'dist/thang-hanh-dong/loi-doc';
const { messages } = readContent('content').entries;
const waiting = messages.filter(({ data }) => awaitsReview(data)).length;
const squeezed = (text: string) => text.replace(/\s+/gu, ' ');
const count = (text: string, words: string) => squeezed(text).split(words).length - 1;

/** What the announcer takes, as the reader of each file sees it. */
const read = {
  page: () => parse(readFileSync(`${page}/index.html`, 'utf8')).querySelector('main')!.text,
  Word: () => {
    const parts = unzipSync(readFileSync(`${page}.docx`));
    return ['word/document.xml', 'word/footer1.xml']
      .map((name) =>
        strFromU8(parts[name]!)
          .replace(/<\/w:p>/gu, ' ')
          .replace(/<[^>]+>/gu, ''),
      )
      .join(' ');
  },
  text: () => readFileSync(`${page}.txt`, 'utf8'),
  PDF: () => execFileSync('pdftotext', [`${page}.pdf`, '-'], { encoding: 'utf8' }),
};
const canRead = (kind: keyof typeof read) =>
  kind !== 'PDF' || (existsSync(`${page}.pdf`) && !spawnSync('pdftotext', ['-v']).error);

test.runIf(messages.length > 0).each(Object.keys(read) as (keyof typeof read)[])(
  '%s holds every script of every day, and whose they are',
  (kind) => {
    if (!canRead(kind)) return console.warn(`Bỏ qua phần thử ${kind}: máy không có pdftotext.`);
    const text = squeezed(read[kind]());
    for (const { id, data } of messages)
      for (const length of lengths)
        for (const paragraph of data.texts.loudspeaker[length]) expect(text, id).toContain(squeezed(paragraph));
    // The text says it with each script, the others once a day.
    expect(count(text, squeezed(reviewCue))).toBe(kind === 'text' ? waiting * lengths.length : waiting);
    expect(text).toContain(originOf({}).line);
  },
);

test('printed on both sides, a day is at most one sheet', () => {
  if (messages.length === 0 || !canRead('PDF')) return;
  // Each page ends with a form feed.
  const pages = read.PDF().split('\f').slice(0, -1);
  expect(pages.length).toBeLessThanOrEqual(messages.length * 2);
  for (const one of pages) expect(one).toContain('Không đọc dòng này');
});

test.runIf(messages.length > 0)('the month leads to them at once', () => {
  const links = parse(readFileSync('dist/thang-hanh-dong/index.html', 'utf8')).querySelectorAll('main a');
  expect(links[0]!.getAttribute('href')).toBe('/thang-hanh-dong/loi-doc/');
});
