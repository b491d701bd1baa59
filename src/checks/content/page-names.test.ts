import { rmSync } from 'node:fs';
import { at, eachIsReported, page, read, write } from '#tests/kit/edited-content.ts';

eachIsReported([
  {
    name: 'trang mang tên một mục',
    make: () => write('pages/hoi-dap.mdx', read(page)),
    file: 'pages/hoi-dap.mdx',
    line: 1,
    says: ['"hoi-dap"', 'đổi tên tệp'],
  },
  {
    name: 'thiếu trang trợ giúp',
    make: () => rmSync(at('pages/tro-giup.mdx')),
    file: 'pages/tro-giup.mdx',
    line: 1,
    says: ['thiếu tệp này'],
  },
]);
