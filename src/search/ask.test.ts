import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { glossary, records } from './fixture.ts';
import { initialsOf, withInitials } from './initials.ts';
import { questionIn } from './question.ts';
import { around } from './question-words.ts';
import type { SearchRecord } from './record.ts';
import { wholeStore } from './whole-store.ts';

const message = (day: string, month: string): SearchRecord => ({
  url: `/thong-diep/${day}/`,
  id: day,
  type: 'message',
  title: `Việc của ngày ${day}`,
  text: 'Một việc nhỏ.',
  path: '',
  aliases: [`thông điệp ngày ${day}/${month}`, `ngày ${day} tháng ${month}`],
});
const body: SearchRecord = {
  url: '/so/',
  id: 'so',
  type: 'agency',
  title: 'Sở Thông tin và Truyền thông',
  text: '',
  path: '',
};
const store = wholeStore(withInitials([...records, message('1', '12'), message('2', '12'), body]), glossary);
const first = (typed: string, now?: number) => ask(typed, store, {}, now).results[0]?.url;

describe('words that no text has', () => {
  it('are left out and said, where others are known', () => {
    const { results, dropped } = ask('zzqxv nhà tạm lánh', store);
    expect(results[0]!.id).toBe('ii-4-1');
    expect(dropped).toEqual(['zzqxv']);
  });

  it('alone find nothing', () => expect(ask('zzqxv qqzzw', store).total).toBe(0));

  it('are none where all are known', () => expect(ask('nhà tạm lánh', store).dropped).toEqual([]));
});

describe('initials of bodies', () => {
  it.each(['stttt', 'STTTT', 'sở TT&TT'])('%s', (typed) => expect(first(typed)).toBe('/so/'));

  it.each([
    ['Sở Lao động - Thương binh và Xã hội tỉnh Bắc Kạn', 'SLĐTBXH'],
    ['Ủy ban nhân dân các huyện, thành phố', 'ỦBND'],
  ])('%s: %s', (name, short) => expect(initialsOf(name)).toContain(short));

  it('many bodies have none', () => expect(initialsOf('Các sở, ban, ngành')).toEqual([]));
});

describe('days', () => {
  /** Still the last of November in Greenwich, already the first of December in Việt Nam. */
  const evening = Date.UTC(2031, 10, 30, 18);

  it.each([
    ['thông điệp hôm nay', '/thong-diep/1/'],
    ['thong diep hom nay', '/thong-diep/1/'],
    ['thông điệp ngày mai', '/thong-diep/2/'],
    ['2/12', '/thong-diep/2/'],
  ])('%s', (typed, url) => expect(first(typed, evening)).toBe(url));

  it('of which there is no message are left as they were typed', () => {
    const asked = questionIn('thông điệp hôm nay', around, '', () => null);
    expect(asked.text).toBe('thông điệp hôm nay');
  });
});

describe('a sentence', () => {
  const matter = (typed: string) => questionIn(typed, around, 'Quyết định 1', () => null);

  it.each([
    ['cho em hỏi là kinh phí lấy ở đâu ra ạ', 'kinh phí lấy ở đâu ra'],
    ['toi muon hoi so tai chinh phai lam gi a', 'so tai chinh phai lam gi'],
    ['tìm nhà tạm lánh', 'tìm nhà tạm lánh'],
    ['muốn biết', 'muốn biết'],
    ['“cho em hỏi là kinh phí lấy ở đâu”', '“cho em hỏi là kinh phí lấy ở đâu”'],
  ])('%s: %s', (typed, text) => expect(matter(typed).text).toBe(text));

  it('that asks whether a thing still holds says of what', () => {
    expect(matter('kế hoạch này còn hiệu lực không')).toMatchObject({ text: 'Quyết định 1', status: true });
    expect(matter('nghị định 55 con hieu luc khong')).toMatchObject({ text: 'nghị định 55', status: true });
    expect(matter('còn hiệu lực không').status).toBe(false);
  });

  it.each(['tải áp phích', 'in lịch', 'mẫu báo cáo'])('%s wants something to take along', (typed) =>
    expect(matter(typed).gets).toBe(true));
});

it('among words with accents, one that is another word stands behind', () => {
  const page = (id: string, text: string): SearchRecord => ({
    url: `/${id}/`,
    id,
    type: 'page',
    title: '',
    text,
    path: '',
  });
  const small = wholeStore([page('a', 'Người dạo chơi ngoài chợ'), page('b', 'Người Dao ở bản trên')], glossary);
  expect(ask('người Dao', small).results[0]!.id).toBe('b');
});
