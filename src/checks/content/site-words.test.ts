import { rmSync } from 'node:fs';
import { at, eachIsReported, edit, read, words, write } from '#tests/kit/edited-content.ts';

eachIsReported([
  {
    name: 'cách liên hệ đã quá ngày xem lại',
    make: () => write(words, `${read(words)}contact:\n  name: Sở\n  phone: '0209 387 0123'\n  until: 2020-01-01\n`),
    file: words,
    line: '  until: 2020-01-01',
    says: ['2020-01-01', 'thử lại từng cách'],
    level: 'warning',
  },
  {
    name: 'liên hệ mà không có cách nào',
    make: () => write(words, `${read(words)}contact:\n  name: Sở\n  until: 2099-01-01\n`),
    file: words,
    line: 'contact:',
    says: ['ít nhất một trong', 'bỏ cả khóa'],
  },
  { name: 'thiếu lời của trang', make: () => rmSync(at(words)), file: words, line: 1, says: ['thiếu tệp này'] },
  {
    name: 'năm đứng đầu không có kế hoạch',
    make: () => edit(words, "year: '2018'", "year: '2017'"),
    file: words,
    line: "year: '2017'",
    says: ['content/plans/2017/plan.mdx', '2018'],
  },
  {
    name: 'năm không có dấu nháy',
    make: () => edit(words, "year: '2018'", 'year: 2018'),
    file: words,
    line: 'year: 2018',
    says: ['dấu nháy'],
  },
  ...[
    'http://nchmf.gov.vn/',
    'https://www.google.com.vn/search?q=thoi+tiet',
    'https://www.google.com/',
    'https://nchmf.gov.vn/?tim=a',
    'https://nchmf.gov.vn/tim-kiem/',
    'nchmf.gov.vn',
  ].map((url) => ({
    name: `“Rời trang” dẫn tới ${url}`,
    make: () => edit(words, 'url: https://nchmf.gov.vn/', `url: ${url}`),
    file: words,
    line: `url: ${url}`,
    says: ['https://', 'tìm kiếm'],
  })),
]);
