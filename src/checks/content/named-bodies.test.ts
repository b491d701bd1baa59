import { bodies, eachIsReported, edit } from '#tests/kit/edited-content.ts';

eachIsReported([
  {
    name: 'nhóm cơ quan không có',
    make: () => edit(bodies, 'within: [cac-so-ban-nganh-doan-the-cap-tinh]', 'within: [cac-so-ban-nganh]'),
    file: bodies,
    line: 'within: [cac-so-ban-nganh]',
    says: ['within "cac-so-ban-nganh"'],
  },
  {
    name: 'cơ quan của tỉnh khác',
    make: () => edit(bodies, 'Việt Nam tỉnh Bắc Kạn', 'Việt Nam tỉnh Thái Nguyên'),
    file: bodies,
    line: 'Việt Nam tỉnh Thái Nguyên',
    says: ['của Ủy ban nhân dân tỉnh Bắc Kạn', 'của tỉnh Thái Nguyên'],
  },
]);
