import { renameSync } from 'node:fs';
import { expect, it } from 'vitest';
import { at, eachIsReported, edit, fresh, links, plan, root, write } from '#tests/kit/edited-content.ts';
import { checkContent } from './check-content.ts';

const notes = 'annotations/415-qd-ubnd-bac-kan-2018.yaml';
const material = 'materials/thu.mdx';
const goodMaterial = `---
message: nghe-tre
---

Tài liệu thử.
`;

eachIsReported([
  {
    name: 'kế hoạch dẫn tới văn bản không có',
    make: () => edit(plan, 'instrument: 415-qd-ubnd-bac-kan-2018', 'instrument: 415-qd-ubnd-bac-can-2018'),
    file: plan,
    line: 'instrument:',
    says: ['415-qd-ubnd-bac-can-2018', 'có phải ý bạn là "415-qd-ubnd-bac-kan-2018"?'],
  },
  {
    name: 'Tháng hành động dẫn tới văn bản không có nguyên văn',
    make: () => edit(plan, 'instrument: 415-qd-ubnd-bac-kan-2018', 'instrument: 73-2006-qh11'),
    file: plan,
    line: 'provision:',
    says: ['"73-2006-qh11" không có nguyên văn'],
  },
  {
    name: 'Tháng hành động dẫn tới điều khoản không có',
    make: () => edit(plan, 'provision: ii-5', 'provision: ii-7'),
    file: plan,
    line: 'provision: ii-7',
    says: ['"ii-7"', 'ii-5, ii-6'],
  },
  {
    name: 'mục đích dẫn tới điều khoản không có',
    make: () => edit(plan, 'provision: i-2', 'provision: i-4'),
    file: plan,
    line: 'provision: i-4',
    says: ['aims "i-4"', 'i-1, i-2, i-3'],
  },
  {
    name: 'việc trong kế hoạch dẫn tới điều khoản không có',
    make: () => edit(plan, 'provision: ii-3-6', 'provision: ii-3-7'),
    file: plan,
    line: 'provision: ii-3-7',
    says: ['groups.points "ii-3-7"'],
  },
  {
    name: 'cơ quan không có',
    make: () => edit(plan, '- so-lao-dong-thuong-binh-va-xa-hoi', '- so-lao-dong-thuong-binh'),
    file: plan,
    line: '- so-lao-dong-thuong-binh',
    says: ['"so-lao-dong-thuong-binh"', 'plans/2018/bodies.yaml', '"so-lao-dong-thuong-binh-va-xa-hoi"?'],
  },
  {
    name: 'thông điệp dẫn tới điều khoản không có',
    make: () => edit(links, /nghe-tre: .*/u, 'nghe-tre: [ii-5-2, ii-5-6]'),
    file: links,
    line: 'ii-5-6',
    says: ['nghe-tre "ii-5-6"', 'ii-5-1, ii-5-2'],
  },
  {
    name: 'Kế hoạch gắn với thông điệp không có',
    make: () => edit(links, 'nghe-tre:', 'nghe-te:'),
    file: links,
    line: 'nghe-te:',
    says: ['"nghe-te"', 'có phải ý bạn là "nghe-tre"?'],
  },
  {
    name: 'tài liệu dẫn tới thông điệp không có',
    make: () => write(material, goodMaterial.replace('nghe-tre', 'nghe-te')),
    file: material,
    line: 'message:',
    says: ['"nghe-te"', 'có phải ý bạn là "nghe-tre"?'],
  },
  {
    name: 'tài liệu gọi thông điệp kèm số ngày',
    make: () => write(material, goodMaterial.replace('nghe-tre', '06-nghe-tre')),
    file: material,
    line: 'message:',
    says: ['hãy ghi "nghe-tre"', 'không kèm số ngày'],
  },
  {
    name: 'tên ngắn cho điều khoản không có',
    make: () => edit(notes, '  ii-6-8:', '  ii-6-9:'),
    file: notes,
    line: 'ii-6-9:',
    says: ['titles "ii-6-9"', 'ii-6-8'],
  },
  {
    name: 'ghi chú trích sai chữ',
    make: () => edit(notes, 'quote: LDPV tỉnh', 'quote: LĐVP tỉnh'),
    file: notes,
    line: 'quote: LĐVP tỉnh',
    says: ['"LĐVP tỉnh"', '"noi-nhan"', 'đúng từng chữ'],
  },
  {
    name: 'ghi chú cho văn bản không có',
    make: () => renameSync(at(notes), at('annotations/416-qd.yaml')),
    file: 'annotations/416-qd.yaml',
    line: 1,
    says: ['416-qd', 'mã của văn bản'],
  },
  {
    name: 'câu hỏi tìm kiếm dẫn tới điều khoản không có',
    make: () => edit('glossary.yaml', '    ii-6-8:', '    ii-6-9:'),
    file: 'glossary.yaml',
    line: '    ii-6-9:',
    says: ['provisions "ii-6-9"', 'ii-6-8'],
  },
  {
    name: 'câu hỏi tìm kiếm dẫn tới cơ quan không có',
    make: () => edit('glossary.yaml', '    so-tai-chinh:', '    so-tai-chin:'),
    file: 'glossary.yaml',
    line: '    so-tai-chin:',
    says: ['records "so-tai-chin"', 'so-tai-chinh'],
  },
  {
    name: 'một ý của Kế hoạch không thông điệp nào gắn với',
    make: () => edit(links, /ii-5-3/gu, 'ii-5-2'),
    file: plan,
    line: 'covers:',
    says: ['ii-5-3', 'chưa thông điệp'],
  },
]);

it('takes a material whose references all resolve', () => {
  write(material, goodMaterial);
  const problems = checkContent(root);
  fresh();
  expect(problems.filter(({ file }) => file === `content/${material}`)).toEqual([]);
});
