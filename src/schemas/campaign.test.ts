import { expect, test } from 'vitest';
import { campaign } from './campaign.ts';

const sources = [{ label: 'Nguồn' }];
const edition = { officialName: 'Tháng hành động', from: '2031-11-15', to: '2031-12-15', checkedOn: '2031-11-01' };
const theme = { text: 'Chủ đề', sources };
const ask = { whom: 'Bộ Ví dụ', why: 'Nơi chủ trì.', sources };
const faults = (more: object) =>
  campaign.safeParse({ ...edition, ...more }).error?.issues.map(({ message }) => message) ?? [];

test('an edition has its theme, or says where to ask for it: one of the two', () => {
  expect(faults({ theme })).toEqual([]);
  expect(faults({ ask })).toEqual([]);
  expect(faults({}).join()).toContain('hãy ghi nơi hỏi (ask)');
  expect(faults({ theme, ask }).join()).toContain('hãy bỏ khóa "ask"');
});
