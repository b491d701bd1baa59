import { expect, test } from 'vitest';
import type { Edit, Thing } from '../model.ts';
import { readLegal } from '../read/parse.ts';
import { doubtCodes, findDoubts } from './find-doubts.ts';

/** An invented decision with everything in order; each case changes one thing. */
const good = `ỦY BAN NHÂN DÂN
TỈNH VÍ DỤ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/2015/QĐ-UBND

Ví Dụ, ngày 05 tháng 01 năm 2015

QUYẾT ĐỊNH

Ban hành Quy định về nhà văn hóa

ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân năm 2003;

Căn cứ Nghị định số 11/2010/NĐ-CP ngày 24 tháng 02 năm 2010 của Chính phủ;

Theo đề nghị của Giám đốc Sở Ví dụ tại Tờ trình số 5/TTr-SVD ngày 02 tháng 01 năm 2015,

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy định về nhà văn hóa.

Điều 2. Quyết định này có hiệu lực từ ngày ký.

Điều 3. Các cơ quan chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:

- Như Điều 3;

- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Ví

ỦY BAN NHÂN DÂN
TỈNH VÍ DỤ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

QUY ĐỊNH

Về nhà văn hóa

(Ban hành kèm theo Quyết định số 12/2015/QĐ-UBND ngày 05 tháng 01 năm 2015 của Ủy ban nhân dân tỉnh Ví Dụ)

Điều 1. Phạm vi điều chỉnh

1. Quy định này nói về nhà văn hóa.

2. Nhà văn hóa gồm:

a) Nhà của tỉnh;

b) Nhà của huyện;

c) Nhà của xã;

d) Nhà của thôn;

đ) Nhà của bản.

3. Không gồm nhà riêng.

Điều 2. Giờ mở cửa

Nhà mở cửa cả ngày theo Điều 1 Quy định này.

Điều 3. Người trông nhà

Mỗi nhà có một người trông.

Điều 4. Sách

Mỗi nhà có một tủ sách, theo “Điều lệ thư viện”.

Điều 5. Thi hành

Mọi người thi hành Quy định này./.
`;

interface Given {
  edits?: Edit[];
  published?: { ids: string[]; redirects: Record<string, string> };
  unknown?: string[];
}

function doubtsOf(markdown: string, { edits = [], published, unknown = [] }: Given = {}) {
  const document = readLegal('thu', markdown);
  return findDoubts({ document, edits, published: published ?? null, unknown });
}

test('a good text gives no doubt', () => {
  expect(doubtsOf(good, { published: { ids: ['dieu-1'], redirects: {} } })).toEqual([]);
});

const swap = (from: string, to: string) => {
  expect(good).toContain(from);
  return good.replace(from, to);
};

const annexes = (mention: string) =>
  `${good}\nPHỤ LỤC I\n\nDANH SÁCH NHÀ VĂN HÓA\n\n1. Nhà thứ nhất.\n`.replace('Mỗi nhà có một người trông.', mention);

const thing = (name: Thing, from: string, to: string): { edits: Edit[] } => ({
  edits: [{ line: 7, kind: 'thing', thing: name, from, to }],
});

const cases: [code: string, message: string, markdown: string, given?: Given][] = [
  ['V01', 'Chưa tìm thấy số', swap('Số: 12/2015/QĐ-UBND\n\n', '')],
  ['V02', 'đang để trống', swap('Số: 12/2015/QĐ-UBND', 'Số:      /QĐ-UBND')],
  ['V03', 'thiếu ngày hoặc tháng', swap('Ví Dụ, ngày 05 tháng 01 năm 2015', 'Ví Dụ, ngày     tháng 01 năm 2015')],
  ['V04', '31/02/2015', swap('Ví Dụ, ngày 05 tháng 01 năm 2015', 'Ví Dụ, ngày 31 tháng 02 năm 2015')],
  ['V05', 'Năm trong số hiệu (2014) khác năm ban hành (2015)', good.replaceAll('12/2015/QĐ', '12/2014/QĐ')],
  ['V06', 'Ký hiệu “KH” là Kế hoạch', good.replaceAll('12/2015/QĐ-UBND', '12/KH-UBND')],
  [
    'V07',
    'Không thấy Quốc hiệu, Tiêu ngữ',
    swap('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố', 'Số'),
  ],
  ['V08', 'Không thấy trích yếu', swap('Ban hành Quy định về nhà văn hóa\n\n', '')],
  ['V09', 'viết là “Căn cư”', swap('Căn cứ Nghị định', 'Căn cư Nghị định')],
  ['V10', 'Căn cứ thứ 1 kết thúc bằng dấu “,”', swap('năm 2003;', 'năm 2003,')],
  [
    'V11',
    'Điều 3 xuất hiện hai lần và không có Điều 4. Có thể Điều thứ hai phải là Điều 4.',
    swap('Điều 4. Sách', 'Điều 3. Sách'),
  ],
  ['V11', '“2.” xuất hiện hai lần liền nhau', swap('3. Không gồm', '2. Không gồm')],
  ['V12', 'Sau khoản 2 là khoản 4: thiếu khoản 3?', swap('3. Không gồm', '4. Không gồm')],
  ['V12', 'Sau Điều 4 là Điều 6: thiếu Điều 5?', swap('Điều 5. Thi hành', 'Điều 6. Thi hành')],
  ['V13', 'Sau điểm d) là điểm e): thiếu điểm đ)?', swap('đ) Nhà của bản.', 'e) Nhà của bản.')],
  ['V13', 'bắt đầu từ đ)', swap('a) Nhà của tỉnh;\n\nb) Nhà của huyện;\n\nc) Nhà của xã;\n\nd) Nhà của thôn;\n\n', '')],
  ['V14', 'Điểm dùng chữ “f”', swap('đ) Nhà của bản.', 'f) Nhà của bản.')],
  ['V15', 'nằm sau khoản 3', swap('3. Không gồm nhà riêng.', '3. Không gồm nhà riêng.\n\nNhà khác do tỉnh quyết.')],
  ['V16', 'Dấu ngoặc kép mở', swap('thư viện”', 'thư viện')],
  ['V17', 'Điều 2 không có tiêu đề', swap('Điều 2. Giờ mở cửa\n\nNhà mở cửa', 'Điều 2. Nhà mở cửa')],
  ['V18', 'tệp không có Quy định', good.slice(0, good.indexOf('ỦY BAN NHÂN DÂN\nTỈNH VÍ DỤ', 100))],
  ['V19', 'Phần kèm theo ghi số 13/2015/QĐ-UBND', swap('theo Quyết định số 12/2015', 'theo Quyết định số 13/2015')],
  ['V20', 'Phần ký không có họ tên', swap('Lê Văn Ví\n\n', '')],
  ['V20', 'Không thấy phần ký', swap('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Ví\n\n', '')],
  ['V21', 'Không thấy “Nơi nhận”', swap('Nơi nhận:\n\n- Như Điều 3;\n\n- Lưu: VT.\n\n', '')],
  ['V21', 'không phải “Lưu: VT”', swap('- Như Điều 3;\n\n- Lưu: VT.', '- Như Điều 3.')],
  ['V22', 'kết thúc bằng “./”', swap('thi hành Quyết định này./.', 'thi hành Quyết định này./')],
  [
    'V23',
    '“Điều 9 Quy định này” không tồn tại: Quy định chỉ có 5 điều',
    swap('theo Điều 1 Quy định này', 'theo Điều 9 Quy định này'),
  ],
  [
    'V24',
    '“Quyết định số 617/QĐ-UBND” không kèm ngày, năm hay cơ quan',
    swap('Mỗi nhà có một người trông.', 'Thay Quyết định số 617/QĐ-UBND.'),
  ],
  ['V25', 'Ý là “64/2015/NĐ-CP”', swap('Mỗi nhà có một người trông.', 'Theo Nghị định số 64/2015/NDD-CP.')],
  ['V26', 'viện dẫn Phụ lục số 01 nhưng tệp chỉ có “PHỤ LỤC I”', annexes('Theo mẫu tại Phụ lục số 01.')],
  ['V27', 'trông giống chữ “e” (chữ Nga)', swap('Mỗi nhà có một tủ', 'Mỗi nhà có xе một tủ')],
  [
    'V28',
    '2 chữ được gõ bằng dấu rời',
    good,
    { edits: [{ line: 1, kind: 'characters', from: 'kê\u0301 ha\u0323n', to: 'kế hạn' }] },
  ],
  [
    'V29',
    'không thấy Quốc hiệu, số, ngày ban hành, người ký',
    good.slice(good.indexOf('QUYẾT ĐỊNH'), good.indexOf('Nơi nhận')),
  ],
  [
    'V30',
    'Mã “dieu-9” đã công bố nay không còn',
    good,
    { published: { ids: ['dieu-9', 'cu'], redirects: { cu: 'dieu-1' } } },
  ],
  ['V31', 'Chưa tìm thấy ngày ban hành', swap('Ví Dụ, ngày 05 tháng 01 năm 2015\n\n', '')],
  [
    'V32',
    'Không thấy dòng tên loại',
    swap('QUYẾT ĐỊNH\n\nBan hành', 'Ban hành').replace('Số: 12/2015/QĐ-UBND\n\n', ''),
  ],
  ['V33', 'đứng cạnh phần ký', swap('Lê Văn Ví\n\n', 'Lê Văn Ví\n\nIn trang này\n\n')],
  ['V33', 'không phải cơ quan', swap('QUYẾT ĐỊNH\n\nBan hành', 'Bản để góp ý\n\nQUYẾT ĐỊNH\n\nBan hành')],
  ['V34', 'không thấy nội dung sau “QUYẾT ĐỊNH”', good.slice(0, good.indexOf('ỦY BAN NHÂN DÂN TỈNH\n'))],
  ['V35', 'Hình “Sơ đồ”, ở đoạn hoặc dòng 7', good, thing('picture', 'Sơ đồ', '[Hình: Sơ đồ]')],
  ['V36', 'Công thức “∛Q”', good, thing('formula', '∛Q', '∛Q')],
  ['V37', '(mã F0F1)', swap('Mỗi nhà có một tủ', 'Mỗi nhà có \uf0f1 một tủ')],
  ['V38', 'Chữ bị gạch ngang “tủ sách”', good, thing('struck', 'tủ sách', 'tủ sách')],
  ['V39', 'Chữ ẩn “mật”', good, thing('hidden', 'mật', '')],
  [
    'V40',
    '1 chỗ xóa, 1 chỗ đổi định dạng, 1 lời nhận xét',
    good,
    {
      edits: [
        ...thing('deleted', 'cũ', '').edits,
        ...thing('restyled', '', '').edits,
        ...thing('comment', 'Xem lại', '').edits,
      ],
    },
  ],
  ['V41', 'Đầu trang, chân trang “DỰ THẢO”', good, thing('header', 'DỰ THẢO', '')],
  ['V42', '1 dòng được coi là', good, { edits: [{ line: 3, kind: 'furniture', from: 'Trang 2', to: '' }] }],
];

test.each(cases)('%s: %s', (code, message, markdown, given) => {
  const found = doubtsOf(markdown, given).filter((doubt) => doubt.code === code);
  expect(found).toHaveLength(1);
  expect(found[0]!.message).toContain(message);
  expect(found[0]!.action).toMatch(/\p{Lu}.*\.$/u);
  // The guide promises that nobody needs to do anything there.
  if (found[0]!.level === 'T') expect(found[0]!.action).not.toContain('nhập lại');
});

test('each code of the table is held by a case', () => {
  expect([...new Set(cases.map(([code]) => code))].sort()).toEqual(doubtCodes);
});

test('a doubt stands where its words are', () => {
  const markdown = swap('3. Không gồm', '4. Không gồm');
  const [doubt] = doubtsOf(markdown);
  expect(markdown.slice(doubt!.at)).toMatch(/^4\. Không gồm/);
  expect(doubt!.words).toBe('4. Không gồm nhà riêng.');
});

test('what is said once is not said again', () => {
  const codes = (markdown: string) => doubtsOf(markdown).map(({ code }) => code);
  expect(codes(good.slice(good.indexOf('QUYẾT ĐỊNH'), good.indexOf('Nơi nhận')))).toEqual(['V29', 'V18']);
  expect(codes(swap('Điều 4. Sách', 'Điều 3. Sách'))).toEqual(['V11']);
  expect(
    codes(swap('3. Không gồm', '2. Không gồm').replace('Điều 2. Giờ', '4. Không gồm lều.\n\nĐiều 2. Giờ')),
  ).toEqual(['V11']);
});

test('a law whose name stands on its type line has a subject', () => {
  const law = swap('QUYẾT ĐỊNH\n\nBan hành Quy định về nhà văn hóa', 'LUẬT NHÀ VĂN HÓA');
  expect(doubtsOf(law).filter(({ code }) => code === 'V08')).toEqual([]);
});

test('a number with its day, its year or its issuer is clear', () => {
  for (const words of [
    'số 617/QĐ-UBND ngày 02/5/2014',
    'số 61/2014/QĐ-UBND',
    'số 617/QĐ-UBND của Ủy ban nhân dân tỉnh',
  ])
    expect(doubtsOf(swap('Mỗi nhà có một người trông.', `Thay Quyết định ${words}.`))).toEqual([]);
});

test('an attachment that the record says is not to be had is not asked for', () => {
  const alone = good.slice(0, good.indexOf('ỦY BAN NHÂN DÂN\nTỈNH VÍ DỤ', 100));
  expect(doubtsOf(alone).map(({ level }) => level)).toEqual(['L']);
  expect(doubtsOf(alone, { unknown: ['Không có Quy định kèm theo'] })).toEqual([]);
});

test('a mention made clear once is clear, and its own number is no mention', () => {
  const clear =
    'Thay Quyết định số 617/QĐ-UBND ngày 02 tháng 5 năm 2014 của Ủy ban nhân dân tỉnh; Quyết định số 617/QĐ-UBND hết hiệu lực.';
  expect(doubtsOf(swap('Mỗi nhà có một người trông.', clear))).toEqual([]);
});
