import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { typstAvailable } from '../print/typst.ts';
import { numberSheetPdf } from './number-sheet.ts';

test.runIf(typstAvailable())('the sheet of numbers stays one page when lines are long', async () => {
  const told = 'Trẻ em, và người lớn lo cho trẻ, đều gọi được. 24/24, mọi ngày. Miễn phí cước gọi và tư vấn.';
  const pdf = await numberSheetPdf({
    title: 'Số gọi khi cần',
    numbers: ['113', '115', '111', '1900 969 680'].map((number) => ({
      number,
      name: 'Tổng đài điện thoại quốc gia bảo vệ trẻ em',
      told,
      isPaid: number.length > 3,
    })),
    own: ['Công an xã', 'Trạm y tế'],
    source: 'Trang thông tin độc lập soạn, không phải giấy của cơ quan nhà nước.',
    day: '2026-11-23',
  });
  expect((await PDFDocument.load(pdf!)).getPageCount()).toBe(1);
});
