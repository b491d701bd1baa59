import { eachIsReported, edit, message, page } from '#tests/kit/edited-content.ts';

const answer = 'answers/tuoi-ket-hon.mdx';

eachIsReported([
  {
    name: 'số gọi gõ nhầm, in đậm',
    make: () => edit(answer, 'gọi **111**', 'gọi **112**'),
    file: answer,
    line: 'gọi **112**',
    says: ['112', 'không có trong services.yaml', '1900 969 680'],
  },
  {
    name: 'số in đậm, không có chữ gọi',
    make: () => edit(page, /\s*$/u, '\n\nCông an: **114**.\n'),
    file: page,
    line: '**114**',
    says: ['114', 'không có trong services.yaml'],
  },
  {
    name: 'số gọi nghĩ ra, viết thường',
    make: () => edit(page, /\s*$/u, '\n\nHãy gọi 1900 1234.\n'),
    file: page,
    line: 'gọi 1900 1234',
    says: ['1900 1234', 'không có trong services.yaml'],
  },
  {
    name: 'số gọi sai trong lời thông điệp',
    make: () => edit(message, /^answer: .*/mu, 'answer: Có người nghe ở số 1800 9999 cả đêm.'),
    file: message,
    line: 'answer: Có người nghe',
    says: ['1800 9999'],
  },
]);
