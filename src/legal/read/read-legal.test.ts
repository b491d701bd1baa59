import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown as decision415 } from '../cases/decision-415.ts';
import { contentsOf } from '../import/contents.ts';
import { readSource } from '../import/read-source.ts';
import type { LegalDocument, Provision } from '../model.ts';
import { leaves } from '../name/leaves.ts';
import { allIds } from './ids.ts';
import { readLegal } from './parse.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const readText = async (text: string, name = 'a.txt') => readLegal('x', (await readSource(name, utf8(text))).markdown);

/** Words of which official texts are made, whole and broken. */
const pieces = [
  'ỦY BAN NHÂN DÂN',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 12/2019/QĐ-UBND',
  'Số:      /KH-UBND',
  'Ví Dụ, ngày 05 tháng 01 năm 2015',
  'Ví Dụ, ngày     tháng 01 năm 2015',
  'QUYẾT ĐỊNH',
  'NGHỊ QUYẾT',
  'KẾ HOẠCH',
  'QUY CHẾ',
  'PHỤ LỤC I',
  'Mẫu số 01',
  '(Kèm theo Quyết định số 12/2019/QĐ-UBND)',
  'Về việc ban hành',
  'Căn cứ Luật Ví dụ;',
  'Theo đề nghị của Giám đốc Sở Ví Dụ,',
  'QUYẾT ĐỊNH:',
  'Phần thứ nhất',
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Mục 1',
  'Điều 1. Phạm vi',
  'Điều 2.',
  'Điều 5a. Thêm',
  '1. Khoản',
  'a) Điểm',
  'đ) Điểm',
  '1.1. Một',
  '(1) Tiết',
  'I. MỤC ĐÍCH',
  '- Gạch',
  '+ Cộng',
  '“Điều 7. Trích',
  'hết trích.”.',
  '| a | b |',
  '| 1 | 2<br>3 |',
  'Đoạn không số[1].',
  '[1] Chú thích.',
  'Nơi nhận:',
  '- Như Điều 3;',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'KT. BỘ TRƯỞNG',
  'KT. CHỦ TỊCH Trần Văn Anh',
  '(đã ký)',
  'Nguyễn Văn A',
  'XÁC THỰC VĂN BẢN HỢP NHẤT',
  '',
  './.',
] as const;
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((lines) => lines.join('\n\n'));

/** Every character that is no white space, once, in order. */
const inked = (text: string) => text.replace(/\s/g, '');

describe('whatever is read', () => {
  test('nothing is lost, nothing stands twice, nothing is made up: the leaves are the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = readLegal('x', text);
        const fields = leaves(document).filter(({ span }) => span[0] < span[1]);
        for (const { span, text: words } of fields) expect(words).toBe(document.source.plain.slice(...span));
        expect(inked(fields.map((field) => field.text).join(''))).toBe(inked(document.source.plain));
      }),
    );
  });

  test.each([
    ['KT. BỘ TRƯỞNG\n\nKT. CHỦ TỊCH', ['KT. BỘ TRƯỞNG', 'KT. CHỦ TỊCH']],
    ['TM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH Trần Văn Anh', ['TM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH']],
  ])('nor the lines of an office: %j', (close, roles) => {
    const head = 'Số: 1/QĐ-SVD\n\nVí Dụ, ngày 2 tháng 3 năm 2020\n\nQUYẾT ĐỊNH\n\nĐiều 1. Một.\n\nĐiều 2. Hai./.\n\n';
    const { signatures } = readLegal('x', head + close).components[0]!.conclusions;
    expect(signatures.map(({ role }) => role?.text)).toEqual(roles);
  });

  test('every id is there once and can stand in an address', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = readLegal('x', text);
        const ids = provisions(document).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of allIds(document).keys()) expect(id).toMatch(/^[a-z][a-z0-9]*(--?[a-z0-9]+)*$/);
      }),
    );
  });

  test('any string at all, in any file, is read or refused in plain words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.md'),
        async (text, name) => {
          const read = await readText(text, name).catch((error: Error) => error);
          if (read instanceof Error) expect(read.message).toMatch(/[Tt]ệp .*Hãy/su);
          else expect(contentsOf(read).components.length).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test.each([
    ['spaces', ' '],
    ['dots', '.'],
    ['digits', '1'],
    ['ellipses', '…'],
    ['hyphens', '-'],
    ['capitals', 'A'],
    ['bars', '|'],
    ['stars', '*'],
    ['slashes', '1/'],
    ['quotation marks', '“'],
    ['brackets', '(('],
    ['words', 'Căn cứ '],
    ['numbers', '12/2019/'],
  ])('a hundred thousand %s do not hang it', async (_, unit) => {
    const run = unit.repeat(Math.ceil(100_000 / unit.length));
    const text = `Điều 1. ${run}\n${run}\nSố: ${run}\nngày ${run}\nNơi nhận: ${run}`;
    expect((await readText(text)).components).toHaveLength(1);
    expect((await readText(text, 'a.md')).components.length).toBeGreaterThan(0);
  });
});

function provisions({ components }: LegalDocument): Provision[] {
  const all = (units: Provision[]): Provision[] => units.flatMap((unit) => [unit, ...all(unit.children)]);
  return components.flatMap(({ body }) => all(body));
}
const idsOf = (document: LegalDocument) => provisions(document).map(({ id }) => id);

describe('what comes later moves no id that stands before', () => {
  const paragraphs = decision415.split('\n\n').filter((part) => part.trim());
  const body = paragraphs.slice(paragraphs.findIndex((part) => part.startsWith('I. ')));
  const head = paragraphs.slice(
    0,
    paragraphs.findIndex((part) => part.startsWith('I. ')),
  );

  test('cut anywhere in the plan, all ids before the cut are those of the whole', () => {
    const whole = new Set(idsOf(readLegal('x', decision415)));
    for (let end = 1; end <= body.length; end++) {
      const cut = readLegal('x', [...head, ...body.slice(0, end)].join('\n\n'));
      expect(idsOf(cut).filter((id) => !whole.has(id))).toEqual([]);
    }
  });

  test('any paragraphs put below the body keep the ids above them', () => {
    const added = fc.array(
      fc.constantFrom('- Gạch', '1. Khoản', 'a) Điểm', 'Đoạn', 'IV. PHẦN', '+ Cộng', '(1) Tiết', '| a | b |'),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    const base = [...head, ...body.slice(0, 20)];
    const before = idsOf(readLegal('x', base.join('\n\n')));
    fc.assert(
      fc.property(added, (more) => {
        const after = idsOf(readLegal('x', [...base, ...more].join('\n\n')));
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });
});

/** An invented decision with a regulation, as a text file has it. */
const decision = `ỦY BAN NHÂN DÂN
TỈNH VÍ DỤ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/2019/QĐ-UBND

Ví Dụ, ngày 05 tháng 01 năm 2019

QUYẾT ĐỊNH
Ban hành Quy chế hòa giải ở thôn

Căn cứ Luật Ví dụ ngày 19 tháng 6 năm 2015;
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;
Theo đề nghị của Giám đốc Sở Ví Dụ tại Tờ trình số 7/TTr-SVD ngày 02 tháng 01 năm 2019,

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế hòa giải ở thôn.
Điều 2. Giám đốc các sở, Chủ tịch Ủy ban nhân dân các huyện chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 2;
- Chi cục Văn thư, Lưu trữ tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Thị Hòa

QUY CHẾ
Hòa giải ở thôn
(Ban hành kèm theo Quyết định số 12/2019/QĐ-UBND ngày 05 tháng 01 năm 2019)

Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
1. Quy chế này quy định việc hòa giải ở các thôn trong tỉnh, theo nguyện vọng của hai bên và phù hợp với tập quán tốt đẹp của từng nơi.
2. Không hòa giải:
a) Vụ việc có dấu hiệu tội phạm;
đ) Bạo lực.
Chương II
TỔ CHỨC
Mục 1
TỔ HÒA GIẢI
Điều 2. Thành phần
Tổ hòa giải có ít nhất ba người, trong đó có phụ nữ.
`;

const wrapped = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => {
      const rows: string[] = [''];
      for (const word of line.split(' ')) {
        const row = rows.at(-1)!;
        if (row && row.length + word.length > 79) rows.push(word);
        else rows[rows.length - 1] = row ? `${row} ${word}` : word;
      }
      return rows;
    })
    .join('\n');

describe('the same text typed or converted in other ways gives the same contents', () => {
  const expected = {
    soHieu: '12/2019/QĐ-UBND',
    date: '2019-01-05',
    diaDanh: 'Ví Dụ',
    canCu: 2,
    recitals: 3,
    noiNhan: 3,
    components: [
      { kind: 'quyet-dinh', dieu: 2, chuong: 0, muc: 0, topSections: 0 },
      { kind: 'quy-che', dieu: 2, chuong: 2, muc: 1, topSections: 0 },
    ],
    signatures: ['Nguyễn Thị Hòa'],
    citedNumbers: ['30/2020/NĐ-CP', '7/TTr-SVD'],
  };

  test.each<[string, (text: string) => string]>([
    ['as it is', (text) => text],
    ['decomposed letters', (text) => text.normalize('NFD')],
    ['non-breaking spaces', (text) => text.replaceAll(' ', '\u00a0')],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['old tone placement', (text) => text.replaceAll('Hòa', 'Hoà').replaceAll('HÒA', 'HOÀ').replaceAll('hòa', 'hoà')],
    ['other hyphens for dashes', (text) => text.replace(/^- /gm, '– ')],
    ['hard wraps at 80', wrapped],
    [
      'head and close in two columns',
      (text) =>
        text
          .replace(
            'ỦY BAN NHÂN DÂN\nTỈNH VÍ DỤ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/2019/QĐ-UBND\n\nVí Dụ, ngày',
            'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH VÍ DỤ\tĐộc lập - Tự do - Hạnh phúc\nSố: 12/2019/QĐ-UBND\tVí Dụ, ngày',
          )
          .replace(
            'Nơi nhận:\n- Như Điều 2;\n- Chi cục Văn thư, Lưu trữ tỉnh;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n',
            'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN\n- Như Điều 2;\t\tCHỦ TỊCH\n- Chi cục Văn thư, Lưu trữ tỉnh;\n- Lưu: VT.\n',
          ),
    ],
  ])('%s', async (_, change) => {
    const { signatures, ...rest } = contentsOf(await readText(change(decision)));
    expect({ ...rest, signatures: signatures.map((name) => name.replace('Hoà', 'Hòa')) }).toEqual(expected);
    expect(idsOf(await readText(change(decision)))).toEqual(idsOf(await readText(decision)));
  });

  test('Markdown with bold marks, headings and escapes', async () => {
    const marked = decision
      .replace(/^(Điều \d+\.)/gm, '**$1**')
      .replace(/^(Chương [IVX]+)$/gm, '## $1')
      .replace(/^(\d)\. /gm, '$1\\. ')
      .replace(/\n(?=\S)/g, '\n\n');
    expect(contentsOf(await readText(marked, 'a.md'))).toEqual(expected);
  });
});
