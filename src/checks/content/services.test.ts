import { eachIsReported, edit, message } from '#tests/kit/edited-content.ts';

eachIsReported([
  {
    name: 'số điện thoại đã bị loại',
    make: () => edit('services.yaml', "number: '113'", "number: '1800 1769'"),
    file: 'services.yaml',
    line: "number: '1800 1769'",
    says: ['1800 1769', 'đã bị loại', 'Quảng Ninh'],
  },
  {
    name: 'số điện thoại không phải là số',
    make: () => edit('services.yaml', "number: '113'", "number: 'một một ba'"),
    file: 'services.yaml',
    line: 'number:',
    says: ['một một ba', 'chữ số'],
  },
  {
    name: 'số điện thoại kiểm quá nửa năm',
    make: () => edit('services.yaml', /checkedOn: .*/u, 'checkedOn: 2020-01-01'),
    file: 'services.yaml',
    line: 'checkedOn: 2020-01-01',
    says: ['2020-01-01', 'kiểm lại'],
    level: 'warning',
  },
  {
    name: 'số điện thoại không có ngày kiểm',
    make: () => edit('services.yaml', / {2}checkedOn: .*\n/u, ''),
    file: 'services.yaml',
    line: 'cong-an:',
    says: ['checkedOn'],
  },
  {
    name: 'số đã bị loại nằm trong lời văn',
    make: () => edit(message, /answer: .*/u, 'answer: Gọi 1800.1769 là được.'),
    file: message,
    line: '---',
    says: ['1800 1769', 'đã bị loại'],
  },
]);
