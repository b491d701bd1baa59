import { renameSync } from 'node:fs';
import { at, eachIsReported, edit, law, read, write } from '#tests/kit/edited-content.ts';

const unverified = 'legal/huong-dan-thang-hanh-dong-bo-ldtbxh.mdx';

eachIsReported([
  {
    name: 'hai văn bản một mã, chỉ khác chữ hoa',
    make: () => write('legal/73-2006-QH11.mdx', read(law).replace(/number: .*/u, 'number: 74/2006/QH11')),
    file: law,
    line: 1,
    says: ['cùng một mã', '73-2006-QH11'],
  },
  {
    name: 'một văn bản nhập hai lần',
    make: () => write('legal/luat-binh-dang-gioi.mdx', read(law)),
    file: 'legal/luat-binh-dang-gioi.mdx',
    line: 'number:',
    says: ['73/2006/QH11', law],
  },
  {
    name: 'tên tệp có dấu',
    make: () => renameSync(at(law), at('legal/luật.mdx')),
    file: 'legal/luật.mdx',
    line: 1,
    says: ['"luật"', 'không dấu'],
  },
  {
    name: 'thay thế một văn bản không có',
    make: () => edit('legal/13-2022-qh15.mdx', '- 02-2007-qh12', '- 02-2007-qh11'),
    file: 'legal/13-2022-qh15.mdx',
    line: '- 02-2007-qh11',
    says: ['replaces "02-2007-qh11"', 'có phải ý bạn là "02-2007-qh12"?'],
  },
  {
    name: 'một cách gọi cho hai văn bản',
    make: () => edit(law, 'checkedOn:', 'names: [Chương trình hành động quốc gia về bình đẳng giới]\ncheckedOn:'),
    file: law,
    line: 'names:',
    says: ['Chương trình hành động', '1696-qd-ttg-2015.mdx'],
  },
  {
    name: 'cách gọi không có trong nguyên văn',
    make: () => edit(law, 'checkedOn:', 'names: [Luật Không Có]\ncheckedOn:'),
    file: law,
    line: 'names:',
    says: ['Luật Không Có', 'không có trong nguyên văn nào'],
    level: 'warning',
  },
  {
    name: 'tình trạng kiểm quá một năm',
    make: () => edit(unverified, /checkedOn: .*/u, 'checkedOn: 2020-01-01'),
    file: unverified,
    line: 'checkedOn:',
    says: ['2020-01-01', 'chưa xác minh', 'quá một năm'],
    level: 'warning',
  },
  {
    name: 'còn hiệu lực mà không có nguồn nào ghi',
    make: () => edit(law, /statusSource:\n(?: {2}.*\n)+/u, ''),
    file: law,
    line: 'status:',
    says: ['phải có statusSource', 'chưa xác minh'],
  },
  {
    name: 'bản pháp điển của năm trước',
    make: () => edit(law, '  on: 2026-', '  on: 2025-'),
    file: law,
    line: 'statusSource:',
    says: ['2025-05-13', 'không phải của năm kiểm (2026)'],
  },
  {
    name: 'nguồn về tình trạng đã cũ',
    make: () => edit('legal/13-2022-qh15.mdx', '  on: 2026-10-06', '  on: 2024-10-05'),
    file: 'legal/13-2022-qh15.mdx',
    line: 'statusSource:',
    says: ['2024-10-05', 'quá hai năm'],
  },
]);
