import { eachIsReported, edit, message, otherMessage } from '#tests/kit/edited-content.ts';

const month = 'month.yaml';

eachIsReported([
  {
    name: 'một ngày dùng hai lần',
    make: () => edit(message, "day: '11-20'", "day: '11-21'"),
    file: message,
    line: 'day:',
    says: ['11-21', otherMessage],
  },
  {
    name: 'ngày ngoài Tháng hành động',
    make: () => edit(message, "day: '11-20'", "day: '12-20'"),
    file: message,
    line: 'day:',
    says: ['12-20', '11-15 đến 12-15'],
  },
  {
    name: 'các tuần hở một ngày',
    make: () => edit(month, "from: '11-19'", "from: '11-20'"),
    file: month,
    line: "from: '11-20'",
    says: ['nối nhau', "hãy ghi '11-19'"],
  },
  {
    name: 'tuần cuối chưa hết',
    make: () => edit(month, "to: '12-15', title", "to: '12-14', title"),
    file: month,
    line: "to: '12-14'",
    says: ["hãy ghi '12-15'"],
  },
]);
