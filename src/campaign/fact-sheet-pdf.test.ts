import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { typstAvailable } from '../print/typst.ts';
import { factSheetPdf } from './fact-sheet-pdf.ts';

test.runIf(typstAvailable())('with forty sources it still is one page', async () => {
  const sources = Array.from({ length: 40 }, (_, i) => ({ label: `Báo Ví Dụ số ${i}, tin lễ phát động năm ấy` }));
  const told = (text: string, cited: number) => ({ text, cited: [cited] });
  const theme =
    'Bảo đảm an sinh xã hội, tăng quyền năng và tạo cơ hội cho phụ nữ và trẻ em gái nhằm thực hiện bình đẳng giới';
  const pdf = await factSheetPdf({
    title: 'Tờ sự kiện: Quyết định 7/QĐ-UBND và Tháng hành động',
    rows: ['Văn bản', 'Nay', 'Tháng hành động', 'Bối cảnh'].map((term, i) => ({
      term,
      told: [told(`${theme}. ${theme}.`, i + 1)],
    })),
    themes: Array.from({ length: 11 }, (_, i) => ({ year: String(2020 + i), told: told(theme, 9 + i) })),
    numbers: ['113', '115', '111', '1900 969 680'].map((number, i) => ({ number, told: told(theme, 30 + i) })),
    sources,
    source: 'Trang, không phải trang của cơ quan nhà nước. Kiểm ngày 01/02/2031. https://vi-du.vn/bao-chi/',
    day: '2031-02-01',
  });
  expect((await PDFDocument.load(pdf!)).getPageCount()).toBe(1);
});
