import { describe, expect, it } from 'vitest';
import { glossary, records } from './fixture.ts';
import type { RecordType, SearchRecord } from './record.ts';
import { suggestionsIn } from './suggestions.ts';
import { wholeStore } from './whole-store.ts';

const record = (type: RecordType, title: string, aliases: string[] = []): SearchRecord => ({
  url: `/${title}/`,
  id: title,
  type,
  title,
  text: '',
  path: 'Nơi khác',
  aliases,
});
const suggest = suggestionsIn(
  wholeStore(
    [
      ...records,
      record('answer', 'Đánh vợ bị phạt bao nhiêu tiền?', ['đánh vợ có đi tù không', 'danh vo bi phat the nao']),
      record('answer', 'Tháng hành động là tháng nào?'),
      record('message', 'Thấy bạo lực, đừng quay đi'),
      record('material', 'Áp phích: Thấy bạo lực, đừng quay đi'),
      record('task', 'Tổ chức Tháng hành động theo hướng dẫn.'),
      record('list', 'Áp phích', ['tải áp phích']),
    ],
    glossary,
  ),
);

describe('while somebody types', () => {
  it('what people ask is offered, as it is read: never without its accents', () => {
    expect(suggest('danh vo')).toEqual(['đánh vợ có đi tù không', 'Đánh vợ bị phạt bao nhiêu tiền?']);
  });

  it('slogans are, files and tasks of the same words are not', () => {
    expect(suggest('thấy bạo l')).toEqual(['Thấy bạo lực, đừng quay đi']);
  });

  it('headings of the text are not, and its questions come last', () => {
    const heading = records.find(({ id }) => id === 'ii-5')!.title;
    expect(heading).toBe('Tháng hành động');
    const offered = suggest('tháng hành');
    expect(offered[0]).toBe('Tháng hành động là tháng nào?');
    expect(offered.length).toBeGreaterThan(1);
    expect(offered).not.toContain(heading);
  });

  it.each(['mục II.5', 'muc ii 5', 'II.5'])('%s: the place itself, then what stands below it', (typed) => {
    const offered = suggest(typed);
    expect(offered[0]).toBe('Kế hoạch, II.5: Tháng hành động');
    expect(offered.slice(1).every((line) => line.startsWith('Kế hoạch, II.5, gạch đầu dòng'))).toBe(true);
    expect(offered).toHaveLength(6);
  });

  it('where nothing begins so, what a search finds is offered', () => {
    expect(suggest('poster')[0]).toBe('Áp phích');
  });

  it.each(['', ' ', '?', 'zz', 'a'.repeat(101)])('“%s” is offered nothing', (typed) =>
    expect(suggest(typed)).toEqual([]));

  it('at most six are offered', () => {
    for (const typed of ['b', 'c', 'k', 'th', 'bình đẳng giới', 'kế hoạch'])
      expect(suggest(typed).length).toBeLessThanOrEqual(6);
  });
});
