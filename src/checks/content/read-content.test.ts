import { renameSync, rmSync } from 'node:fs';
import { at, bodies, eachIsReported, edit, law, message, page, plan, read, write } from '#tests/kit/edited-content.ts';

eachIsReported([
  { name: 'tệp trống', make: () => write(page, ''), file: page, line: 1, says: ['tệp trống'] },
  {
    name: 'không phải UTF-8',
    make: () => write(page, Buffer.from('---\ntitle: a\ndescription: Gi\xe1\n---\n\nx\n', 'latin1')),
    file: page,
    line: 3,
    says: ['không phải UTF-8', 'lưu lại'],
  },
  {
    name: 'UTF-16',
    make: () => write(page, Buffer.from('---\ntitle: a\n---\n', 'utf16le')),
    file: page,
    line: 1,
    says: ['UTF-16', 'UTF-8'],
  },
  {
    name: 'không có phần khai báo',
    make: () => edit(page, /^---\n/u, ''),
    file: page,
    line: 1,
    says: ['thiếu phần khai báo', '"---"'],
  },
  {
    name: 'phần khai báo không đóng',
    make: () => write(page, '---\ntitle: a\ndescription: b\n\nMột đoạn.\n'),
    file: page,
    line: 1,
    says: ['chưa kết thúc', '"---"'],
  },
  {
    name: 'đuôi .md thay vì .mdx',
    make: () => renameSync(at(law), at('legal/73-2006-qh11.md')),
    file: 'legal/73-2006-qh11.md',
    line: 1,
    says: ['.mdx', 'bỏ qua'],
  },
  {
    name: 'tệp lạc chỗ',
    make: () => write('campaigns/2018/ghi-chu.txt', 'x'),
    file: 'campaigns/2018/ghi-chu.txt',
    line: 1,
    says: ['không thuộc loại nội dung nào', 'messages/*.mdx'],
  },
  {
    name: 'thiếu bodies.yaml',
    make: () => rmSync(at(bodies)),
    file: plan,
    line: 1,
    says: ['thiếu content/plans/2018/bodies.yaml'],
  },
  {
    name: 'thân tệp trống',
    make: () => edit(message, /---\n\n[\s\S]*$/u, '---\n'),
    file: message,
    line: () => read(message).split('\n').length - 1,
    says: ['chưa có nội dung'],
  },
]);
