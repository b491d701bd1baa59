import { eachIsReported, edit, page } from '#tests/kit/edited-content.ts';

const log = 'changes.yaml';

eachIsReported([
  {
    name: 'nhật ký dẫn tới chỗ không có',
    make: () => edit(log, 'link: /thong-diep/', 'link: /thong-diep/khong-co/'),
    file: log,
    line: 'link: /thong-diep/khong-co/',
    says: ['"khong-co"'],
  },
  {
    name: 'nhật ký dẫn ra ngoài trang',
    make: () => edit(log, 'link: /du-lieu/', 'link: https://vi-du.vn/'),
    file: log,
    line: 'link: https://vi-du.vn/',
    says: ['bắt đầu bằng "/"'],
  },
  {
    name: 'liên kết tới điều khoản không có',
    make: () => edit(page, '(/van-ban/415-qd-ubnd-bac-kan-2018/)', '(/van-ban/415-qd-ubnd-bac-kan-2018/#ii-9)'),
    file: page,
    line: '#ii-9',
    says: ['#ii-9', 'không có điều khoản này'],
  },
  {
    name: 'liên kết tới văn bản không có',
    make: () => edit(page, '(/van-ban/415-qd-ubnd-bac-kan-2018/)', '(/van-ban/415/)'),
    file: page,
    line: '/van-ban/415/',
    says: ['content/legal/415.mdx'],
  },
  {
    name: 'liên kết tới Tháng hành động không có',
    make: () => edit(page, '(/thang-hanh-dong/2018/)', '(/thang-hanh-dong/2081/)'),
    file: page,
    line: '/thang-hanh-dong/2081/',
    says: ['"2081"', '"2021"'],
  },
]);
