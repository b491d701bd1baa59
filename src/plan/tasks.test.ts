import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { engineContent } from '#tests/kit/engine-content.ts';
import { parseLegal } from '../legal/read/parse.ts';
import { taskList } from '../schemas/task.ts';
import { taskCalendar } from './task-calendar.ts';
import { allChoices, choicesOf, sectionOf } from './task-choices.ts';
import { taskCsv } from './task-table.ts';
import { byDate, daysOf, isGroupName, roleIn, settleTasks, timeWords } from './tasks.ts';

const read = (path: string) => readFileSync(`${engineContent}/${path}`, 'utf8');
const list = taskList.parse(parse(read('plans/2018/tasks.yaml')));
const tasks = settleTasks(list);
const document = parseLegal(
  '415-qd-ubnd-bac-kan-2018',
  read('legal/415-qd-ubnd-bac-kan-2018.mdx').replace(/^---\n[\s\S]*?\n---\n/u, ''),
);
const task = (id: string) => tasks.find((other) => other.id === id)!;

test('a task without a named body is everybody’s, and says by which provision', () => {
  expect(task('khen-thuong')).toMatchObject({ isGeneral: true, basis: ['iii-7'], lead: list.general.bodies });
  expect(task('bao-cao-nam')).toMatchObject({ isGeneral: false, basis: ['ii-6'] });
  expect(task('huong-dan-kinh-phi')).toMatchObject({ isGeneral: false, basis: [], lead: ['so-tai-chinh'] });
});

test('a body’s role is the nearest one', () => {
  const health = { id: 'so-y-te', within: ['cac-so-ban-nganh-doan-the-cap-tinh'] };
  expect(roleIn(task('hoat-dong-theo-nganh'), health)).toBe('lead');
  expect(roleIn(task('khen-thuong'), health)).toBe('group');
  expect(roleIn(task('dieu-phoi'), health)).toBe('with');
  expect(roleIn(task('huong-dan-kinh-phi'), health)).toBeNull();
  expect(roleIn(task('tang-thoi-luong'), { id: 'cac-co-quan-thong-tin-bao-chi', within: [] })).toBe('to');
});

test('the only dates are those of the text, and a deadline ends the day before', () => {
  const words = new Set(tasks.map(({ when }) => timeWords(when, '2018')));
  expect([...words].toSorted()).toEqual([
    '15/11 đến 15/12/2018',
    'trong năm 2018',
    'trước 10/12/2018',
    'trước 10/6/2018',
  ]);
  expect(daysOf(task('bao-cao-6-thang').when!)).toEqual({ from: '2018-06-09', to: '2018-06-09' });
  expect(byDate(tasks)[0]!.id).toBe('bao-cao-6-thang');
});

test('tasks are found by body, kind, section and time', () => {
  const body = {
    id: 'so-y-te',
    within: ['cac-so-ban-nganh-doan-the-cap-tinh'],
    name: 'Sở Y tế',
    url: '/co-quan/so-y-te/',
  };
  const source = { document, year: '2018', bodies: [body] };
  expect(sectionOf(document, 'ii-6-8')).toBe('ii-6');
  expect(sectionOf(document, 'iii-1')).toBe('iii');
  expect(sectionOf(document, 'dieu-2')).toBe('dieu-2');
  expect(choicesOf(source, task('bao-cao-nam')).map(({ value }) => value)).toEqual([
    'bao-cao',
    'ii-6',
    'truoc-10-12-2018',
  ]);
  expect(choicesOf(source, task('khen-thuong'))[0]).toMatchObject({
    grouping: 'co-quan',
    value: 'so-y-te',
    href: body.url,
  });
  const choices = allChoices(source, tasks);
  const addresses = choices.map(({ href }) => href);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(choices.find(({ value }) => value === 'so-y-te')!.count).toBe(tasks.filter((one) => roleIn(one, body)).length);
});

test('another library reads the calendar back', () => {
  const shown = tasks.map((one) => ({ ...one, label: 'II', lead: 'Ban', url: `https://vi-du.vn/#${one.id}` }));
  const file = taskCalendar('Kế hoạch 2018', '2018', shown, { publisher: 'Trang thử', stamp: '2018-03-19' });
  const events = new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
  const find = (id: string) => events.find(({ uid }) => uid === `viec-2018-${id}`)!;
  expect(events).toHaveLength(tasks.filter(({ when }) => when).length);
  const report = find('bao-cao-6-thang');
  expect([report.startDate.toString(), report.endDate.toString(), report.startDate.isDate]).toEqual([
    '2018-06-09',
    '2018-06-10',
    true,
  ]);
  expect(report.summary).toBe('Trước 10/6: Thực hiện báo cáo sơ kết 6 tháng.');
  const month = find('to-chuc-thang-hanh-dong');
  expect([month.startDate.toString(), month.endDate.toString()]).toEqual(['2018-11-15', '2018-12-16']);
});

test('the table opens in Excel and keeps its commas', () => {
  const row = {
    id: 'a',
    provision: 'II.1',
    text: 'Một, "hai"',
    words: 'Ba',
    status: 'Hết',
    lead: ['X', 'Y'],
    basis: [],
    with: [],
    to: [],
  };
  const rest = {
    kinds: [],
    verb: '',
    audience: '',
    time: '',
    firstDay: '',
    lastDay: '',
    output: '',
    note: '',
    url: '',
  };
  const lines = taskCsv([{ ...row, ...rest }]).split('\r\n');
  expect(lines[0]!.startsWith('\uFEFFMã,Mục,Việc (trang tóm tắt),Nguyên văn,Tình trạng,')).toBe(true);
  expect(lines[1]).toBe('a,II.1,"Một, ""hai""",Ba,Hết,X; Y,,,,,,,,,,,,');
});

test('a cell that a spreadsheet would run is words to it', () => {
  const [first] = taskCsv([]).split('\r\n');
  const words = [
    'id',
    'provision',
    'words',
    'status',
    'verb',
    'audience',
    'time',
    'firstDay',
    'lastDay',
    'output',
    'note',
    'url',
  ];
  const lists = { lead: [], basis: [], with: [], to: [], kinds: [] };
  const row = { ...Object.fromEntries(words.map((key) => [key, ''])), ...lists };
  const cellOf = (text: string) =>
    taskCsv([{ ...row, text } as unknown as Parameters<typeof taskCsv>[0][number]])
      .slice(first!.length + 4)
      .replace(/,{15}\r\n$/, '');
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1']) expect(cellOf(text)).toBe(`'${text}`);
  expect(cellOf('=cmd|"a",b')).toBe(`"'=cmd|""a"",b"`);
  expect(cellOf('Họp, 3-5 người = một tổ')).toBe('"Họp, 3-5 người = một tổ"');
});

test('names of many bodies are known from names of one', () => {
  expect(
    ['Các đơn vị liên quan', 'Ban Vì sự tiến bộ phụ nữ các cấp', 'Ủy ban nhân dân các huyện, thành phố'].every(
      isGroupName,
    ),
  ).toBe(true);
  expect(['Sở Y tế', 'Ủy ban nhân dân tỉnh Bắc Kạn'].some(isGroupName)).toBe(false);
});
