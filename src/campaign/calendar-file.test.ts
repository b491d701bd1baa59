import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const entries = [
  {
    id: 'mot-lan',
    from: '2018-11-25',
    title: 'Một lần cũng là bạo lực',
    description: 'Thông điệp, ngày 25; có dấu phẩy',
    url: 'https://vi-du.vn/a/',
  },
  {
    id: 'thang',
    from: '2018-11-15',
    to: '2018-12-15',
    title: 'Tháng hành động',
    description: 'x'.repeat(200),
    url: 'https://vi-du.vn/b/',
  },
];
const file = () => calendarFile('Lịch', entries, { publisher: 'Trang thử', stamp: '2018-11-15' });

test('another library reads back what was written', () => {
  const events = new ICAL.Component(ICAL.parse(file()))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
  expect(
    events.map(({ uid, summary, startDate, endDate }) => [
      uid,
      summary,
      startDate.toString(),
      endDate.toString(),
      startDate.isDate,
    ]),
  ).toEqual([
    ['mot-lan', 'Một lần cũng là bạo lực', '2018-11-25', '2018-11-26', true],
    ['thang', 'Tháng hành động', '2018-11-15', '2018-12-16', true],
  ]);
  expect(events[0]!.description).toBe('Thông điệp, ngày 25; có dấu phẩy\nhttps://vi-du.vn/a/');
});

test('lines are folded and end in CRLF, and the file never depends on the clock', () => {
  expect(file()).toBe(file());
  for (const line of file().split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file()).not.toContain(`DTSTAMP:${new Date().getUTCFullYear()}`);
});
