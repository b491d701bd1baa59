import { expect, it } from 'vitest';
import { dropProvision, eachIsReported, fresh, root, write } from '#tests/kit/edited-content.ts';
import { checkContent } from './check-content.ts';

const register = 'published-addresses.txt';
const moves = 'redirects.yaml';
const text415 = '/van-ban/415-qd-ubnd-bac-kan-2018/';

eachIsReported([
  {
    name: 'mã điều khoản đã công bố biến mất',
    make: () => dropProvision('Đảm bảo thực hiện tốt'),
    file: register,
    line: '/vb/415-qd-ubnd-bac-kan-2018/ii-6-8/',
    says: ['"ii-6-8"', 'đặt lại điều khoản', 'content/redirects.yaml', `${text415}#ii-6-8: ${text415}#`],
  },
  {
    name: 'chuyển hướng tới mã không có',
    make: () => {
      dropProvision('Đảm bảo thực hiện tốt');
      write(moves, `${text415}#ii-6-8: ${text415}#ii-6-9\n`);
    },
    file: moves,
    line: `${text415}#ii-6-8`,
    says: ['"ii-6-9"', 'không có'],
  },
  {
    name: 'địa chỉ dẫn tới chính nó',
    make: () => write(moves, '/cu/: /cu/\n'),
    file: moves,
    line: '/cu/',
    says: ['chính nó', 'bỏ dòng này'],
  },
  {
    name: 'địa chỉ dẫn tới một địa chỉ lại dẫn tiếp',
    make: () => write(moves, '/cu/: /moi/\n/moi/: /sau/\n'),
    file: moves,
    line: '/cu/',
    says: ['"/moi/"', 'dòng 2', '"/cu/: /sau/"'],
  },
  {
    name: 'nơi thay thế nằm ngoài trang',
    make: () => write(moves, '/cu/: https://vi-du.vn/\n'),
    file: moves,
    line: '/cu/',
    says: ['trên trang này', 'bắt đầu bằng "/"'],
  },
  {
    name: 'điều khoản còn mà đã chuyển hướng',
    make: () => write(moves, `${text415}#ii-6-8: ${text415}#ii-6-7\n`),
    file: moves,
    line: `${text415}#ii-6-8`,
    says: ['vẫn có trong văn bản', 'bỏ dòng'],
  },
]);

it('takes a published id that redirects to its successor', () => {
  dropProvision('Đảm bảo thực hiện tốt');
  write(moves, `${text415}#ii-6-8: ${text415}#ii-6-7\n`);
  const problems = checkContent(root);
  fresh();
  expect(problems.filter(({ file }) => file.endsWith(register) || file.endsWith(moves))).toEqual([]);
});
