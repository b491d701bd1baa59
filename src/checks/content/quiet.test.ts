import { eachIsReported, edit, otherMessage, quietMessage, read, write } from '#tests/kit/edited-content.ts';

eachIsReported([
  {
    name: 'câu giữ kín chép thiếu một phần',
    make: () => edit(quietMessage, /(?<=quiet:\n) {2}- .*/u, '  - Hẹn một dấu hiệu riêng'),
    file: quietMessage,
    line: () => read(quietMessage).split('\n').indexOf('  - Hẹn một dấu hiệu riêng') + 1,
    says: ['quiet “Hẹn một dấu hiệu riêng”', 'chép đúng cả câu “Hẹn một dấu hiệu riêng với người mình tin.”'],
  },
  {
    name: 'câu giữ kín không có ở đâu',
    make: () => edit(quietMessage, /(?<=quiet:\n)/u, '  - Một câu ở thông điệp khác.\n'),
    file: quietMessage,
    line: '  - Một câu ở thông điệp khác.',
    says: ['quiet “Một câu ở thông điệp khác.”', 'lead, actions, question, answer hay thân bài'],
  },
  {
    name: 'câu giữ kín là khẩu hiệu, mà khẩu hiệu luôn phát',
    make: () => edit(quietMessage, /(?<=quiet:\n)/u, '  - Tối lửa tắt đèn, hàng xóm có nhau\n'),
    file: quietMessage,
    line: '  - Tối lửa tắt đèn, hàng xóm có nhau',
    says: ['không phải là một câu'],
  },
  {
    name: 'thân bài nói lại điều giữ kín bằng chữ khác',
    make: () =>
      write(quietMessage, `${read(quietMessage)}\nHai nhà hẹn trước một cách báo tin, chỉ hai nhà biết thôi.\n`),
    file: quietMessage,
    line: 'chỉ hai nhà biết thôi',
    says: ['gần đúng điều phải giữ kín', 'hãy ghi cả câu này vào quiet hoặc viết lại'],
  },
  {
    name: 'lời riêng của loa nói điều giữ kín',
    make: () =>
      edit(quietMessage, '      - Anh em có khi', '      - Hẹn dấu hiệu riêng với người mình tin. Anh em có khi'),
    file: quietMessage,
    line: '- Hẹn dấu hiệu',
    says: ['gần đúng điều phải giữ kín', 'rời khỏi trang'],
  },
  {
    name: 'lời Zalo dặn điều phải giữ kín',
    make: () => edit(quietMessage, 'Luật cấm để lộ tên người báo tin. Hôm', 'Nhớ mượn máy người khác. Hôm'),
    file: quietMessage,
    line: 'zalo: |',
    says: ['“mượn máy”', 'rời khỏi trang'],
  },
  {
    name: 'câu có vẻ phải giữ kín mà chưa ghi',
    make: () => edit(otherMessage, 'actions:\n', 'actions:\n  - Lúc ấy mượn máy của cô giáo.\n'),
    file: otherMessage,
    line: 'mượn máy',
    says: ['“mượn máy”', 'hãy ghi cả câu vào quiet'],
    level: 'warning',
  },
  {
    name: 'việc gọi cán bộ ngay trong câu',
    make: () => edit(otherMessage, 'actions:\n', "actions:\n  - 'Cán bộ xã: báo cho các thôn.'\n"),
    file: otherMessage,
    line: 'Cán bộ xã:',
    says: ['actions', '“Cán bộ xã:”', 'for: [can-bo]'],
  },
]);
