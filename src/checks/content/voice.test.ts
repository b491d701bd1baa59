import {
  eachIsReported,
  edit,
  lineOf,
  type Mistake,
  quietMessage,
  read,
  swapped,
  write,
} from '#tests/kit/edited-content.ts';

eachIsReported([
  {
    name: 'lời loa có dấu ngoặc kép',
    make: () => edit(quietMessage, '      - Anh em có khi', '      - Đừng bảo “kệ họ”. Anh em có khi'),
    file: quietMessage,
    line: 'Đừng bảo “kệ họ”',
    says: ['bản 30 giây', 'dấu ngoặc kép', 'bằng lời của mình'],
  },
  ...(
    [
      [
        'không có chỗ đọc tên đài',
        'Đài truyền thanh xã [tên xã] xin chào bà con.',
        'Xin chào bà con.',
        ['tên đài', '[tên xã]'],
      ],
      ['có chữ số', 'cách một bờ rào.', 'cách 5 mét.', ['“5”', 'như khi đọc']],
      ['có năm', 'cách một bờ rào.', 'cách từ năm hai nghìn mười tám.', ['có năm', 'mọi năm']],
      ['có thứ trong tuần', 'cách một bờ rào.', 'cách nhau từ Thứ Hai.', ['“Thứ Hai”', 'thứ khác']],
      ['có tên tỉnh', 'cách một bờ rào.', 'ở tỉnh Ví Dụ.', ['“tỉnh Ví”', 'tên tỉnh']],
      ['có số dài', 'cách một bờ rào.', 'cách một chín không không.', ['nghe không kịp nhớ']],
      ['gọi người khác', "'Tối lửa tắt đèn, hàng xóm có nhau. Khi", "'Cán bộ: đến nhà. Khi", ['“Cán bộ:”']],
      ['có câu dài', 'cách một bờ rào.', `cách ${'một, '.repeat(22)}bờ rào.`, ['câu “', 'nhiều nhất 25 tiếng']],
      ['có hơi dài', 'cách một bờ rào.', `cách ${'một '.repeat(10)}bờ rào.`, ['tiếng một hơi', 'nhiều nhất 12 tiếng']],
      [
        'quá giờ',
        'cách một bờ rào.',
        `cách. ${'Nghe thấy thì gọi ngay. '.repeat(6).trim()}`,
        ['đọc chậm mất', 'quá 30 giây'],
      ],
      ['ngắn quá', /Anh em có khi ở bên kia đèo[^\n]*/u, 'Anh em có nhau.', ['chưa tới ba phần tư']],
      [
        'ít lời riêng',
        /Anh em có khi ở bên kia đèo[^\n]*/u,
        'Gọi một một ba. Gọi một một ba nhé. Gọi ngay một một ba.',
        ['lời riêng chỉ', 'từ một nửa'],
      ],
      ['không có số gọi', / Khi nguy hiểm: một một ba\.'/u, " Gọi người đến.'", ['phải đọc số gọi']],
    ] as [string, string | RegExp, string, string[]][]
  ).map(
    ([what, from, to, says]): Mistake => ({
      name: `lời loa ${what}`,
      make: () => edit(quietMessage, from, to),
      file: quietMessage,
      line: () => {
        const changed = typeof from === 'string' ? lineOf(quietMessage, to) : lineOf(quietMessage, 'short:');
        return /giờ|ngắn|riêng|số gọi/u.test(what) ? lineOf(quietMessage, 'short:') : changed;
      },
      says: ['bản 30 giây', ...says],
    }),
  ),
  ...(
    [
      ['sms', /(?<= {2}sms: .*)113/u, '112', ['phải có số 113']],
      ['zalo', 'Đang nguy hiểm: gọi 113\n    Lo cho trẻ em: gọi 111', 'Gọi 113 hay 111', ['một mình một dòng']],
      ['zalo', /zalo: \|\n.*/u, 'zalo: |\n    Hàng xóm.', ['dòng đầu phải là khẩu hiệu']],
      [
        'zalo',
        'Thế là đã giúp rồi.\n\n    Luật cấm',
        `Thế là đã giúp rồi. ${'Gọi ngay đi. '.repeat(20)}\n\n    Luật cấm`,
        ['Zalo sẽ gập', '450'],
      ],
      ['zalo', 'Luật cấm để lộ tên người báo tin. Hôm', 'Thông điệp gợi ý của trang. Hôm', ['trang tự thêm']],
      ['zalo', 'Luật cấm để lộ tên người báo tin. Hôm', 'Từ năm 2018. Hôm', ['“2018”', 'mọi năm']],
      ['facebook', /Xin đừng[^\n]*bình luận[^\n]*/u, 'Chào bà con.', ['phần bình luận']],
      [
        'facebook',
        'Anh em ruột có khi ở bên kia đèo. Hàng xóm chỉ',
        'Gọi 1900 969 680. Hàng xóm chỉ',
        ['số mất tiền đứng sau'],
      ],
      ['sms', /sms: '?/u, '$&Ở đây. ', ['tin không dấu có chữ có dấu']],
      ['sms', /sms: '?/u, `$&${'Goi. '.repeat(20)}`, ['quá một tin 160']],
      ['sms', /sms: '?/u, '$&Viec lon. ', ['“lon”', 'hãy dùng chữ khác']],
      ['smsAccented', /smsAccented: '?/u, `$&${'Gọi. '.repeat(20)}`, ['quá hai tin 134']],
    ] as [string, string | RegExp, string, string[]][]
  ).map(
    ([channel, from, to, says]): Mistake => ({
      name: `lời ${channel}: ${says.at(-1)}`,
      make: () => write(quietMessage, swapped(read(quietMessage), from, to)),
      file: quietMessage,
      line: `  ${channel}: `,
      says,
    }),
  ),
]);
