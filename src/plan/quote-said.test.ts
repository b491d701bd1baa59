import { expect, test } from 'vitest';
import { document } from '../legal/cases/decision-415.ts';
import { quoteSaid } from './quote-said.ts';

const plan = {
  document,
  docType: 'Quyết định',
  number: '415/QĐ-UBND',
  authority: 'Ủy ban nhân dân tỉnh Ví Dụ',
  status: 'hết thời gian thực hiện',
};

test('on the air the source comes first, in words that can be said', () => {
  expect(quoteSaid({ ...plan, shortName: 'Kế hoạch về bình đẳng giới' }, 'Bà con cùng làm.', {})).toBe(
    'Theo Kế hoạch về bình đẳng giới năm hai nghìn không trăm mười tám của Ủy ban nhân dân tỉnh Ví Dụ khi ấy, ban hành kèm Quyết định bốn trăm mười lăm, nay đã hết thời gian thực hiện: Bà con cùng làm.',
  );
});

test('a plan in time is not called over, and without a short name goes by its kind', () => {
  const said = quoteSaid({ ...plan, status: 'còn hiệu lực' }, 'Làm từ ngày 15 tháng 11 – 15 tháng 12.', { UBND: 'x' });
  expect(said).toMatch(/^Theo Kế hoạch năm hai nghìn/);
  expect(said).not.toMatch(/khi ấy|nay đã/);
  expect(said).toContain('ngày mười lăm tháng mười một đến ngày mười lăm tháng mười hai');
  expect(said).not.toMatch(/\d|\/|QĐ|Mục/);
});
