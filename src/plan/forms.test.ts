import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inspectionDocx } from './inspection-docx.ts';
import { reportDocx } from './report-docx.ts';

const about = { year: '2018', instrument: 'Quyết định 415/QĐ-UBND', source: 'Trang', day: '2018-03-19' };
const report = (body: string) =>
  reportDocx({
    ...about,
    report: 'bao-cao-6-thang',
    body,
    tasks: [
      { label: 'III.3', text: 'Hướng dẫn kinh phí.' },
      { label: 'II.3.4', text: 'Báo cáo.' },
    ],
    deadline: 'Trước 10/6.',
  });
const inspection = () =>
  inspectionDocx({ ...about, label: 'II.6.4', topics: ['một', 'hai'], communes: { for: 'các xã', topics: ['ba'] } });
const words = (file: Uint8Array) =>
  [...strFromU8(unzipSync(file)['word/document.xml']!).matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text);

test('a report lists the tasks and leaves the rest open', async () => {
  const found = words(await report('Sở Tài chính'));
  for (const text of ['SỞ TÀI CHÍNH', 'BÁO CÁO', 'Hướng dẫn kinh phí.', 'III.3', 'II.3.4', 'Trước 10/6.'])
    expect(found).toContain(text);
  expect(found).toContain('…………, ngày …… tháng …… năm 2018');
});

test('a form for many bodies leaves the name open', async () => {
  const found = words(await report('Các đơn vị liên quan'));
  expect(found).toContain('(TÊN CƠ QUAN, ĐƠN VỊ)');
  expect(found.join(' ')).not.toContain('CÁC ĐƠN VỊ');
});

test('the inspection sheet asks the subjects of the text, and those for communes apart', async () => {
  const found = words(await inspection());
  for (const text of ['Một', 'Hai', 'Ba', 'II. DÀNH CHO CÁC XÃ']) expect(found).toContain(text);
});

test('forms never depend on the clock', async () => {
  for (const make of [() => report('Sở Y tế'), inspection]) {
    const first = await make();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Buffer.from(await make()).equals(Buffer.from(first))).toBe(true);
    expect(strFromU8(unzipSync(first)['docProps/core.xml']!)).toContain('2018-03-19T00:00:00Z');
  }
});
