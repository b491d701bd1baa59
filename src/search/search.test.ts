import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { document } from '../legal/cases/decision-415.ts';
import { allIds } from '../legal/read/ids.ts';
import { glossary, questions, records } from './fixture.ts';
import queries from './queries.json' with { type: 'json' };
import { packRecords, unpackRecords } from './records-file.ts';
import { search } from './search.ts';
import { wholeStore } from './whole-store.ts';

/** The search over the real decision, from records packed and unpacked as for the browser. */

const file = unpackRecords(packRecords({ records, wordings: glossary }));
const store = wholeStore(file.records, file.wordings);

const idsFor = (query: string) => search(query, store).results.map(({ id }) => id);

describe('the bench', () => {
  /** Per class of query: how many have an expected provision first, and among the first five. */
  const scores = new Map<string, { all: number; first: number; five: number; missed: string[] }>();
  const overall = { all: 0, first: 0, five: 0 };

  beforeAll(() => {
    for (const { class: kind, query, expected } of queries.queries) {
      const wanted = expected.map(({ provision }) => provision);
      const at = idsFor(query).findIndex((id) => wanted.includes(id));
      const score = scores.get(kind) ?? { all: 0, first: 0, five: 0, missed: [] };
      scores.set(kind, score);
      for (const sum of [score, overall]) {
        sum.all++;
        if (at === 0) sum.first++;
        if (at >= 0 && at < 5) sum.five++;
      }
      if (at !== 0) score.missed.push(query);
    }
  });

  it('has an expected provision first in 95 % of all queries, among the first five in 98 %', () => {
    expect(overall.first / overall.all).toBeGreaterThanOrEqual(0.95);
    expect(overall.five / overall.all).toBeGreaterThanOrEqual(0.98);
  });

  it.each([...new Set(queries.queries.map((query) => query.class))])('%s', (kind) => {
    const { all, first, missed } = scores.get(kind)!;
    expect(first / all, missed.join('; ')).toBeGreaterThanOrEqual(kind === 'paraphrase' ? 0.8 : 0.95);
  });
});

describe('the same words, typed in other ways', () => {
  it.each([
    ['without accents', 'so lieu tach biet gioi'],
    ['with accents in single characters', 'số liệu tách biệt giới'.normalize('NFD')],
    ['in capitals', 'SỐ LIỆU TÁCH BIỆT GIỚI'],
    ['in Telex', 'soos lieeuj tachs bieetj gioiws'],
    ['in VNI', 'so61 lie6u5 tach1 bie6t5 gio7i1'],
    ['in one piece', 'solieutachbietgioi'],
    ['with a letter missing', 'số liệu tách bit giới'],
    ['with a letter too many', 'số liệu táchh biệt giới'],
    ['with letters swapped', 'số liệu tcáh biệt giới'],
    ['in quotation marks', '“số liệu tách biệt giới”'],
  ])('%s', (_, query) => expect(idsFor(query)[0]).toBe('ii-2-2'));

  it.each([
    ['xử lí vi phạm về bình đẳng giới', 'sử lý vi phạm về bình đẳng dới'],
    ['truyền thông đại chúng', 'chuyền thông đại trúng'],
  ])('%s, spelt by ear: %s', (right, heard) => expect(idsFor(heard)[0]).toBe(idsFor(right)[0]));
});

describe('places in the text', () => {
  it.each([
    ['điều 2', 'dieu-2'],
    ['dieu 1', 'dieu-1'],
    ['II.5', 'ii-5'],
    ['ii.5.1', 'ii-5-1'],
    ['mục 5 phần II', 'ii-5'],
    ['khoản 3 mục III', 'iii-3'],
    ['mục II khoản 6 gạch 2', 'ii-6-2'],
    ['gạch đầu dòng 4 mục II.6', 'ii-6-4'],
    ['phần 3', 'iii'],
    ['căn cứ 2', 'can-cu-2'],
    ['căn cứ thứ 4', 'can-cu-4'],
  ])('%s', (query, id) => expect(idsFor(query)[0]).toBe(id));
});

describe('accents', () => {
  it('put the word that was typed before the ones that look like it', () => {
    const texts = [
      { id: 'a', text: 'Tiến bộ của phụ nữ' },
      { id: 'b', text: 'Tiền và của cải' },
    ].map(({ id, text }) => ({ url: `/${id}/`, id, type: 'page' as const, title: '', text, path: '' }));
    const small = wholeStore(texts, { short: {}, said: {} });
    const first = (query: string) => search(query, small).results[0]!.id;
    expect([first('tiến'), first('tiền')]).toEqual(['a', 'b']);
  });

  it('typed or not, the marks are in those of the text', () => {
    const { results } = search('binh dang gioi', store);
    const marks = results[0]!.excerpt.filter(({ mark }) => mark).map(({ text }) => text.toLowerCase());
    expect(marks).toContain('bình đẳng giới');
  });

  it('a look-alike is not marked beside what was meant', () => {
    const { results } = search('ban vi su tien bo phu nu kien toan', store);
    const marked = results[0]!.excerpt.filter(({ mark }) => mark).map(({ text }) => text);
    expect(marked).toEqual(['kiện toàn Ban Vì sự tiến bộ phụ nữ']);
  });
});

describe('the records', () => {
  it('are the same once they are packed and unpacked', () => {
    const whole = [
      {
        ...records[0]!,
        title: 'Áp phích: Một lần',
        text: 'Về việc phê duyệt Đề án A',
        aliases: ['Pano Một lần', 'Đề án A', 'mot lan danh', 'CỐ QUÊN', 'child marriage'],
        more: 'chữ khác',
        audience: ['Học sinh', 'Cán bộ'],
        format: ['PDF'],
        note: 'x',
        card: 'y',
        call: '113',
        id: 'other',
      },
      { url: '/tro-giup/', id: 'tro-giup', type: 'help' as const, title: '', text: '', path: '' },
      {
        url: '/gioi-thieu/#đã-làm',
        id: 'gioi-thieu-đã-làm',
        type: 'page' as const,
        title: 'Đã làm',
        text: '',
        path: 'x',
      },
      {
        url: '/ke-hoach/2018/nhiem-vu/#bao-cao',
        id: 'viec-bao-cao',
        type: 'task' as const,
        title: 'Báo cáo',
        text: '',
        path: 'x',
      },
      { url: '/', id: '', type: 'list' as const, title: 'Trang chủ', text: '', path: '' },
    ];
    const filled = (one: (typeof records)[number]) => ({
      ...one,
      ...(one.aliases?.length === 0 && { aliases: undefined }),
    });
    for (const list of [records, whole])
      expect(unpackRecords(packRecords({ records: list, wordings: glossary }))).toEqual({
        records: list.map(filled),
        wordings: glossary,
      });
  });

  it('lose the copy of an alias that only lacks accents', () => {
    const [one] = unpackRecords(
      packRecords({ records: [{ ...records[0]!, aliases: ['đánh vợ', 'danh vo', 'danh con'] }], wordings: glossary }),
    ).records;
    expect(one!.aliases).toEqual(['đánh vợ', 'danh con']);
  });

  it('have each word of a field at its place', () => {
    const [at] = store.postings.get('ii-6-2'.replace(/^|-/g, 'z'))!.keys();
    expect(records[at!]!.id).toBe('ii-6-2');
    // "Cùng cố, kiện toàn …"
    expect(store.postings.get('kien')!.get(at!)![0]).toBe(2);
  });
});

describe('records of the decision', () => {
  it('lead to ids of the text, each once', () => {
    const ids = records.map(({ id }) => id);
    const known = allIds(document);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('hold every provision in its own words', () => {
    const { text, path, url } = records.find(({ id }) => id === 'ii-6-2')!;
    expect(text).toBe('Cùng cố, kiện toàn Ban Vì sự tiến bộ phụ nữ khi có sự thay đổi nhân sự.');
    expect(path).toBe('Quyết định 415/QĐ-UBND › Kế hoạch › II.6 › gạch đầu dòng 2');
    expect(url).toBe('/van-ban/415-qd-ubnd-bac-kan-2018/#ii-6-2');
  });

  it('answer every question of the glossary with a record that exists', () => {
    expect(Object.keys(questions).filter((id) => !records.some((record) => record.id === id))).toEqual([]);
  });

  it('no query of the bench stands in the glossary', () => {
    const asked = new Set(Object.values(questions).flat());
    expect(queries.queries.map(({ query }) => query).filter((query) => asked.has(query))).toEqual([]);
  });
});

describe('whatever is typed', () => {
  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['only punctuation', '?!… - “”'],
    ['a lone accent', '\u0301'],
    ['10,000 letters', 'bình đẳng giới '.repeat(700)],
    ['10,000 letters in one word', 'a'.repeat(10_000)],
    ['emoji', '👩‍⚖️ bình đẳng 🏳️‍🌈'],
    ['markup', '<img src=x onerror=alert(1)> "<b>"'],
    ['right to left', 'مساواة \u202eioig gnad hnib'],
    ['half a surrogate pair', '\ud83d giới \udc00'],
    ['the mark between fields', 'x0x x0x'],
    ['the name of an inherited property', '__proto__ constructor toString'],
    ['letters that mean something in a pattern', '(.*)+[a-z]{2,}\\d$ ^|?'],
    ['only combining marks', '\u0300\u0301\u0323'.repeat(50)],
    ['quotation marks that never close', '"“«bình đẳng'],
    ['zero-width signs', 'bình\u200b đẳng\u200d giới\ufeff'],
  ])('%s: an answer', (_, query) => expect(search(query, store).results.length).toBeGreaterThanOrEqual(0));

  it('finds nothing where nothing fits', () => {
    expect(search('zzqx qqzz', store)).toEqual({
      total: 0,
      counts: { type: [], audience: [], format: [], year: [] },
      results: [],
      card: null,
      meant: null,
      dropped: [],
      isSure: false,
    });
  });

  it('gives an answer whose marked text is the text, letter for letter', () => {
    const words = records.flatMap(({ text }) => text.split(' '));
    const query = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme' })), { maxLength: 8 });
    fc.assert(
      fc.property(query, (parts) => {
        const { results } = search(parts.join(' '), store);
        for (const { id, title, excerpt } of results) {
          const record = records.find((other) => other.id === id)!;
          const join = (segments: typeof title) => segments.map(({ text }) => text).join('');
          expect(join(title)).toBe(record.title);
          expect(record.text).toContain(join(excerpt).replace(/^… | …$/g, ''));
        }
      }),
    );
  });
});
