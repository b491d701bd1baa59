import { eachIsReported, edit, page, words } from '#tests/kit/edited-content.ts';

eachIsReported([
  {
    name: 'trang còn nói về quyết định của nơi khác',
    make: () => edit(page, '## Trang này là gì', '## Trang này là gì\n\nTheo Quyết định 99/QĐ-UBND và Kế hoạch 2031.'),
    file: page,
    line: 'Theo Quyết định 99',
    says: ['“Quyết định 99/QĐ-UBND” không có trên trang'],
    level: 'warning',
  },
  {
    name: 'lời của trang còn nói về kế hoạch của năm khác',
    make: () => edit(words, /^tagline: .*$/mu, 'tagline: Kế hoạch 2031'),
    file: words,
    line: 'tagline:',
    says: ['tagline', '“Kế hoạch 2031”'],
    level: 'warning',
  },
]);
