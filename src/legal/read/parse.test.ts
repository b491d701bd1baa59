import { describe, expect, test } from 'vitest';
import { document, markdown } from '../cases/decision-415.ts';
import type { LegalDocument, Provision } from '../model.ts';
import { allIds } from './ids.ts';
import { LegalParseError, parseLegal } from './parse.ts';

const idsOf = (text: string) => [...allIds(parseLegal('x', text)).keys()];
const ids = [...allIds(document).keys()];

describe('Decision 415', () => {
  const [decision, plan] = document.components;
  const only = (units: Provision[], type: Provision['type']) => units.filter((unit) => unit.type === type);

  test('a decision and a plan issued with it', () => {
    expect(document.components.map(({ id, docType }) => [id, docType])).toEqual([
      ['', 'quyet-dinh'],
      ['kh', 'ke-hoach'],
    ]);
  });

  test('the head, word for word', () => {
    expect(decision!.preface.docAuthority!.text).toBe('ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN');
    expect(decision!.preface.country!.text).toBe('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(decision!.preface.motto!.text).toBe('Độc lập - Tự do - Hạnh phúc');
    expect(decision!.preface.docNumber).toMatchObject({
      text: 'Số 415 /QĐ-UBND',
      number: '415',
      symbol: 'QĐ-UBND',
      canonical: '415/QĐ-UBND',
    });
    expect(decision!.preface.docDate).toMatchObject({
      text: 'Bắc Kạn, ngày 19 tháng 3 năm 2018',
      place: 'Bắc Kạn',
      iso: '2018-03-19',
    });
    expect(decision!.preface.docTitle!.text).toBe(
      'Về việc ban hành Kế hoạch thực hiện công tác bình đẳng giới\nvà vì sự tiến bộ của phụ nữ tỉnh Bắc Kạn, năm 2018',
    );
    expect(plan!.preface.attachedTo!.text).toBe('(Kèm theo Quyết định số 415/QĐ-UBND ngày 19/3/2018 của UBND tỉnh)');
  });

  test('four legal bases, then one proposal', () => {
    expect(decision!.preamble.recitals.map(({ kind }) => kind)).toEqual([
      'basis',
      'basis',
      'basis',
      'basis',
      'proposal',
    ]);
    expect(decision!.preamble.authority!.text).toBe('ỦY BAN NHÂN DÂN TỈNH BẮC KẠN');
    expect(decision!.preamble.formula!.text).toBe('QUYẾT ĐỊNH:');
  });

  test('two articles, seven recipients, two signature blocks', () => {
    expect(decision!.body.map(({ type }) => type)).toEqual(['article', 'article']);
    expect(decision!.conclusions.recipients!.entries.map(({ text }) => text)).toEqual([
      '- Bộ LĐTB&XH;',
      '- CT, PCT UBND tỉnh;',
      '- Các Sở, ban ngành;',
      '- Ủy ban MTTQ và các đoàn thể;',
      '- UBND các huyện, thành phố;',
      '- LDPV tỉnh;',
      '- Lưu VT, Huệ.',
    ]);
    for (const { conclusions } of document.components) {
      expect(conclusions.signatures[0]!.role!.text).toBe('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
      expect(conclusions.signatures[0]!.name!.text).toBe('Phạm Duy Hưng');
    }
  });

  test('three parts with 0, 6 and 7 clauses; 28 dashes; one unlabelled paragraph, in II.4', () => {
    const [first, second, third] = plan!.body;
    expect(plan!.body.map(({ type, num }) => [type, num!.text])).toEqual([
      ['part', 'I.'],
      ['part', 'II.'],
      ['part', 'III.'],
    ]);
    expect(only(first!.children, 'indent')).toHaveLength(3);
    expect(only(second!.children, 'clause').map(({ children }) => only(children, 'indent').length)).toEqual([
      3, 3, 6, 0, 5, 8,
    ]);
    expect(only(third!.children, 'clause').map(({ children }) => children.length)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(only(second!.children[3]!.children, 'paragraph')).toHaveLength(1);
  });

  test('the closing sentence as it ends in the original', () => {
    expect(decision!.conclusions.closing).toBeNull();
    expect(plan!.conclusions.closing!.text).toMatch(/^Trên đây là Kế hoạch .* năm 2018\.\/$/);
  });

  test('typing errors of the original stand', () => {
    const words = (id: string) => (allIds(document).get(id) as Provision).content!.text;
    expect(words('ii-6-2')).toMatch(/^Cùng cố, /);
    expect(words('iii-1')).toMatch(/theo quy định$/);
    expect(words('ii-6-5')).toContain('tọa đàm...tạo diễn đàn');
  });

  // Once published, these never change: people link to them.
  test('every id', () => {
    expect(ids.join(' ')).toBe(
      [
        'co-quan quoc-hieu tieu-ngu so-hieu ngay-ban-hanh ten-loai trich-yeu tham-quyen',
        'can-cu-1 can-cu-2 can-cu-3 can-cu-4 can-cu-5 quyet-dinh dieu-1 dieu-2 noi-nhan ky-1',
        'kh-ten-loai kh-trich-yeu kh-kem-theo i i-1 i-2 i-3 ii',
        'ii-1 ii-1-1 ii-1-2 ii-1-3 ii-2 ii-2-1 ii-2-2 ii-2-3',
        'ii-3 ii-3-1 ii-3-2 ii-3-3 ii-3-4 ii-3-5 ii-3-6 ii-4 ii-4-1',
        'ii-5 ii-5-1 ii-5-2 ii-5-3 ii-5-4 ii-5-5',
        'ii-6 ii-6-1 ii-6-2 ii-6-3 ii-6-4 ii-6-5 ii-6-6 ii-6-7 ii-6-8',
        'iii iii-1 iii-2 iii-3 iii-4 iii-5 iii-6 iii-7 ket ky-2',
      ].join(' '),
    );
  });
});

describe('layout that means nothing changes no id and no word', () => {
  const words = ({ components, source }: LegalDocument) => [components.length, source.plain];
  test.each<[string, (text: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['spaces at line ends', (text) => text.replaceAll('\n', '  \n')],
    ['doubled blank lines', (text) => text.replaceAll('\n\n', '\n\n\n\n')],
    ['blank lines that hold spaces', (text) => text.replaceAll('\n\n', '\n \u00a0\n')],
    ['no bold marks', (text) => text.replaceAll('**', '')],
    ['bold labels', (text) => text.replace(/^(Điều \d+\.|[IVX]+\.|\d+\.|-)(?= )/gm, '**$1**')],
    ['bold lines', (text) => text.replaceAll('**', '').replace(/^(?=.)(.*)$/gm, '**$1**')],
    ['escaped numbers', (text) => text.replace(/^(\d+)\. /gm, '$1\\. ')],
  ])('%s', (_, change) => {
    const changed = change(markdown);
    expect(changed).not.toBe(markdown);
    expect(idsOf(changed)).toEqual(ids);
    expect(words(parseLegal('x', changed))).toEqual(words(document));
  });
});

describe('what is added moves no id that stands', () => {
  const insertBefore = (mark: string, added: string) => markdown.replace(mark, `${added}\n\n${mark}`);
  const nextPart = 'III. TỔ CHỨC THỰC HIỆN';
  test.each([
    ['a dash after the last of II.5', insertBefore('6. Triển khai kịp thời', '- Gạch mới;'), 'ii-5-6'],
    ['a clause at the end of II', insertBefore(nextPart, '7. Khoản mới.'), 'ii-7'],
    ['a dash in II.4, after its paragraph', insertBefore('5. Triển khai Tháng hành động', '- Gạch mới;'), 'ii-4-g1'],
    ['a paragraph in II.6, after its dashes', insertBefore(nextPart, 'Đoạn mới.'), 'ii-6-p1'],
    ['a part', insertBefore('Trên đây là Kế hoạch', 'IV. KINH PHÍ'), 'iv'],
    ['an article', insertBefore('Nơi nhận:', 'Điều 3. Điều mới.'), 'dieu-3'],
    ['a clause in the last article', insertBefore('Nơi nhận:', '1. Khoản mới.'), 'dieu-2-1'],
  ])('%s', (_, changed, added) => {
    expect(idsOf(changed).filter((id) => id !== added)).toEqual(ids);
    expect(idsOf(changed)).toContain(added);
  });
});

describe('what the original prints is published, however odd', () => {
  const head = 'SỞ VÍ DỤ\n\nSố: 1/QĐ-SVD\n\nVí Dụ, ngày 2 tháng 3 năm 2020\n\nQUYẾT ĐỊNH\n\nVề một việc';
  const body = 'Điều 1. Một.\n\nĐiều 2. Hai.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nNguyễn Văn A';
  const whole = `${head}\n\n${body}\n`;
  const change = (from: string, to: string) => {
    expect(whole).toContain(from);
    return whole.replace(from, to);
  };

  test.each<[string, string, string]>([
    ['no type line', change('QUYẾT ĐỊNH\n\n', ''), 'dieu-2'],
    ['an impossible date', change('ngày 2 tháng 3', 'ngày 31 tháng 02'), 'ngay-ban-hanh'],
    ['a day left blank', change('ngày 2 tháng 3', 'ngày    tháng 3'), 'ngay-ban-hanh'],
    ['no number', change('Số: 1/QĐ-SVD\n\n', ''), 'dieu-2'],
    ['a number left blank', change('Số: 1/QĐ-SVD', 'Số:    /QĐ-SVD'), 'so-hieu'],
    ['no date', change('Ví Dụ, ngày 2 tháng 3 năm 2020\n\n', ''), 'dieu-2'],
    ['a stray line in the head', change('QUYẾT ĐỊNH', 'Bản dự thảo\n\nQUYẾT ĐỊNH'), 'ghi-1'],
    ['an article twice', change('Điều 2. Hai', 'Điều 1. Hai'), 'dieu-1--2'],
    ['a clause twice', change('Điều 2. Hai.', 'Điều 2. Hai\n\n1. Ba.\n\n1. Bốn.'), 'dieu-2-1--2'],
    ['a part twice', change('Điều 1. Một.\n\nĐiều 2. Hai.', 'I. MỘT\n\nMột.\n\nI. HAI\n\nHai.'), 'i--2-1'],
    ['a signature without name', change('\n\nNguyễn Văn A', ''), 'ky-1'],
    ['an unknown attachment', `${whole}\nTHỂ LỆ\n\nCuộc thi\n`, 'dieu-2'],
  ])('%s', (_, text, id) => {
    const read = parseLegal('x', text);
    expect(read.source.plain.replace(/\s+/gu, ' ').trim()).toBe(text.replace(/\s+/gu, ' ').trim());
    expect(idsOf(text)).toContain(id);
  });

  test.each<[string, string, RegExp]>([
    ['an empty text', ' \n\n', /Văn bản trống/],
    ['nothing but a head', 'SỞ VÍ DỤ\n', /không thấy nội dung/],
    ['no body', `${head}\n`, /không thấy nội dung sau “QUYẾT ĐỊNH”/],
  ])('but not %s', (_, text, message) => {
    expect(() => parseLegal('x', text)).toThrow(LegalParseError);
    expect(() => parseLegal('x', text)).toThrow(message);
  });

  test('a number that comes back later gets an id of its own', () => {
    const text = change('Điều 2. Hai.', 'Điều 2. Hai.\n\nĐiều 1. Lại một.');
    expect(idsOf(text)).toEqual(expect.arrayContaining(['dieu-1', 'dieu-2', 'dieu-1--2']));
  });
});
