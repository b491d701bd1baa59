import { expect, test } from 'vitest';
import { eachIsReported, edit, law, message, page, words } from '#tests/kit/edited-content.ts';
import { strangeSign } from './strange-signs.ts';

test.each([
  ['một dấu cách lạ ở đầu dòng', 'a:\n\u00a0\u00a0b: c', 3, 'dấu cách đặc biệt'],
  ['một dấu cách lạ sau dấu hai chấm', 'a:\u00a0b', 2, 'dấu cách đặc biệt'],
  ['chữ không rộng', 'Chữ\u200bẩn', 3, 'U+200B'],
  ['đổi chiều chữ', 'a \u202eb', 2, 'U+202E'],
  ['dấu đầu tệp ở giữa', 'a \ufeffb', 2, 'U+FEFF'],
  ['dấu rời', 'Hội nghi\u0323', 7, 'i\u0323'],
  ['hai dấu rời', 'a\u0302\u0301n', 0, 'Unicode tổ hợp'],
])('%s', (_, text, offset, message) => {
  expect(strangeSign(text)).toMatchObject({ offset, message: expect.stringContaining(message) });
});

test.each([
  ['chữ thường', 'Bình đẳng giới: “một”, hai – ba…'],
  ['dấu cách không ngắt giữa câu', 'ngày 8/3\u00a0năm 2018'],
  ['hình ghép', 'Gia đình 👨‍👩‍👧 và ❤️‍🔥'],
  ['dấu đầu tệp ở đầu', '\ufeffa: b'],
  ['dấu mà không chữ nào mang sẵn', 'm\u0300'],
])('%s is as it should be', (_, text) => expect(strangeSign(text)).toBeNull());

eachIsReported([
  {
    name: 'dấu nháy cong',
    make: () => edit(words, "year: '2018'", 'year: “2018”'),
    file: words,
    line: 'year: “2018”',
    says: ['dấu nháy cong', 'dấu nháy thẳng'],
  },
  {
    name: 'chữ gõ bằng dấu rời trong một tình trạng',
    make: () => edit(law, 'status: ', 'status: '.concat('e\u0302')),
    file: law,
    line: 'e\u0302',
    says: ['dấu rời', 'Unicode dựng sẵn'],
  },
  {
    name: 'dấu cách lạ ở đầu dòng',
    make: () => edit(words, "year: '2018'", "\u00a0year: '2018'"),
    file: words,
    line: '\u00a0year:',
    says: ['dấu cách đặc biệt'],
  },
  {
    name: 'chữ mà phông không có',
    make: () => edit(message, /lead: .*/u, 'lead: Nghe trẻ → tin trẻ.'),
    file: message,
    line: 'lead:',
    says: ['“→”', 'phông chữ không có'],
  },
  {
    name: 'chữ gõ bằng dấu rời',
    make: () => edit(page, /title: .*/u, `title: ${'Giới thiệu'.normalize('NFD')}`),
    file: page,
    line: 'title:',
    says: ['Unicode dựng sẵn'],
  },
]);
