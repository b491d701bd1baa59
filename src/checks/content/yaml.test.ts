import { eachIsReported, edit, message, page } from '#tests/kit/edited-content.ts';

eachIsReported([
  {
    name: 'dấu Tab',
    make: () => edit(message, 'lead:', 'lead:\t'),
    file: message,
    line: 'lead:',
    says: ['Tab', 'dấu cách'],
  },
  {
    name: 'khóa viết hai lần',
    make: () => edit(message, 'lead:', 'violence: false\nlead:'),
    file: message,
    line: 'violence: true',
    says: ['chỉ viết một lần'],
  },
  {
    name: 'thừa dấu hai chấm',
    make: () => edit(message, /lead: .*/u, 'lead: Nhớ: nghe trẻ'),
    file: message,
    line: 'lead:',
    says: ['dấu nháy'],
  },
  {
    name: 'thừa dấu cách ở đầu một khóa',
    make: () => edit('services.yaml', /^ {2}caption: Công an/m, '   caption: Công an'),
    file: 'services.yaml',
    line: 'caption: Công an',
    says: ['lùi 3 dấu cách', 'ở trên'],
  },
  {
    name: 'thừa dấu cách trước một mục có khóa',
    make: () => edit(page, /^---\n/u, '---\nnotes:\n  - label: Một\n   - label: Hai\n'),
    file: page,
    line: '- label: Hai',
    says: ['lùi đầu dòng không đúng'],
  },
  {
    name: 'thừa dấu cách trước một mục chỉ có chữ',
    make: () => edit(page, /^---\n/u, '---\nnotes:\n  - Một\n   - Hai\n'),
    file: page,
    line: '- Hai',
    says: ['nối vào mục ấy'],
  },
  {
    name: 'thiếu dấu cách trước một mục',
    make: () => edit(page, /^---\n/u, '---\nnotes:\n  - Một\n - Hai\n'),
    file: page,
    line: '- Hai',
    says: ['lùi 1 dấu cách', 'ở trên'],
  },
  {
    name: 'thiếu dấu nháy đóng',
    make: () => edit('services.yaml', "number: '113'", "number: '113"),
    file: 'services.yaml',
    line: "number: '113",
    says: ['phần khai báo viết sai', 'dấu nháy'],
  },
  {
    name: 'dấu # cắt mất nửa sau',
    make: () => edit(message, /lead: .*/u, 'lead: Nghe trẻ kể chuyện #111'),
    file: message,
    line: 'lead:',
    says: ['sau dấu #', 'dấu nháy'],
  },
  {
    name: 'dấu & ở đầu giá trị',
    make: () => edit(message, /lead: .*/u, 'lead: &nghe Nghe trẻ kể'),
    file: message,
    line: 'lead:',
    says: ['"&"', 'dấu nháy'],
  },
]);
