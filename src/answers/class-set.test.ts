import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { typstAvailable, typstMissing } from '../print/typst.ts';
import { careInClass, classSet, type Part } from './class-set.ts';
import { classSetDocx } from './class-set-docx.ts';
import { classSetPdf } from './class-set-pdf.ts';
import type { Question } from './questions-of-day.ts';

// As long as honest questions get.
const long =
  'Người bị cấm tiếp xúc không được đến gần người bị bạo lực trong vòng bao nhiêu mét, khi không có tường ngăn';
const questions = Array.from(
  { length: 14 },
  (_, i): Question => ({
    id: `cau-${i}`,
    topic: 'o-nha',
    question: `${long}, câu ${i}?`,
    options: ['sai một', 'sai hai', 'đúng', 'sai ba'].map(
      (word) => `Trong vòng ấy thì ${word} của câu ${i}, nếu không khác`,
    ),
    right: 2,
    why: `Nghị định 76/2023/NĐ-CP, Điều 18: vì thế câu ${i} là như vậy, còn con số kia là của quy định cũ.`,
    href: '/hoi-dap/x/',
    title: 'X?',
  }),
);
const set = classSet({ id: 'o-nha', title: 'Ở nhà' }, questions, {
  care: `${careInClass} Nguy hiểm: gọi 113.`,
  numbers: 'Nguy hiểm: gọi 113 · Trẻ em: gọi 111',
  source: 'Đề gợi ý của Trang.',
  day: '2026-11-30',
});
const parts: Part[] = ['de', 'dap-an'];

test('three papers ask the same ten questions in other orders, and each has its one right option', () => {
  const asked = set.papers.map((paper) => paper.questions.map(({ id }) => id));
  expect(asked.map(({ length }) => length)).toEqual([10, 10, 10]);
  expect(new Set(asked.map((ids) => ids.toSorted().join())).size).toBe(1);
  expect(new Set(asked.map((ids) => ids.join())).size).toBe(3);
  for (const { questions: own } of set.papers)
    for (const { options, right } of own) expect(options[right]).toContain('thì đúng của');
});

const docxText = (file: Uint8Array) =>
  strFromU8(unzipSync(file)['word/document.xml']!)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

test('as Word: the papers tell no answer, the key tells them all, the same bytes each time', async () => {
  const [paper, key] = await Promise.all(parts.map((part) => classSetDocx(set, part)));
  const text = docxText(paper!);
  expect(docxText(key!).split(set.care)).toHaveLength(1 + set.papers.length);
  expect(text).not.toContain(careInClass);
  for (const { question, why } of set.papers[0]!.questions) {
    expect(text).toContain(question);
    expect(text).not.toContain(why);
    expect(docxText(key!)).toContain(why);
  }
  expect(Buffer.from(await classSetDocx(set, 'de')).equals(Buffer.from(paper!))).toBe(true);
});

if (!typstAvailable()) console.warn(typstMissing);
const hasPdftotext = !spawnSync('pdftotext', ['-v']).error;
const folder = mkdtempSync(join(tmpdir(), 'quiz-'));
afterAll(() => rmSync(folder, { recursive: true }));
const pagesOf = (pdf: Uint8Array): string[] => {
  const file = join(folder, 'quiz.pdf');
  writeFileSync(file, pdf);
  const run = spawnSync('pdftotext', ['-enc', 'UTF-8', '-raw', file, '-'], { encoding: 'utf8' });
  return run.stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '));
};

describe.runIf(typstAvailable())('as PDF', { timeout: 60_000 }, () => {
  test.each(parts)('%s: one sheet each, A4, titled', async (part) => {
    const pdf = await PDFDocument.load((await classSetPdf(set, part))!, { updateMetadata: false });
    expect(pdf.getPageCount()).toBe(3);
    expect(pdf.getTitle()).toContain('Thi tìm hiểu: ở nhà');
    const { width, height } = pdf.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  test.runIf(hasPdftotext)(
    'every question stands on its paper with whom to call, every answer in the key alone',
    async () => {
      const [papers, keys] = await Promise.all(parts.map(async (part) => pagesOf((await classSetPdf(set, part))!)));
      for (const [i, { questions: own }] of set.papers.entries()) {
        expect(papers![i]).toContain('gọi 113');
        expect(keys![i]).toContain('đừng bắt em nào trả lời');
        for (const { question, options, right, why } of own) {
          for (const words of [question, ...options]) expect(papers![i]).toContain(words);
          expect(papers![i]).not.toContain(why);
          expect(keys![i]).toContain(options[right]);
          expect(keys![i]).toContain(why);
        }
      }
    },
  );
});
