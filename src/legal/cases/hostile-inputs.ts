import { strToU8, zipSync } from 'fflate';

/** A file that is built to cost more than its size: what it has too much of, its name, its bytes by how much of it there is. */
export interface HostileInput {
  what: string;
  name: string;
  /** How many make a megabyte, about; fewer where the file says little and means much. */
  many: number;
  bytes(count: number): Uint8Array;
}

const docx = (body: string, others: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`), ...others });

const p = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const nested = (start: string, words: string, end: string) => (count: number) =>
  start.repeat(count) + words + end.repeat(count);
const numbered = (line: (i: number) => string) => (count: number) =>
  Array.from({ length: count }, (_, i) => line(i + 1)).join('');

const head =
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/QĐ-UBND\nVí Dụ, ngày 05 tháng 01 năm 2015\nQUYẾT ĐỊNH\nVề việc thử\n';

type Row = [what: string, many: number, make: (count: number) => string];

const text: Row[] = [
  ['Điều 1. lặp lại', 90_000, (n) => 'Điều 1.\n'.repeat(n)],
  ['điều nối tiếp', 45_000, numbered((i) => `Điều ${i}. Tên điều\n`)],
  [
    'điều được trích',
    20_000,
    (n) => `${head}Điều 1. Sửa đổi, bổ sung như sau:\n${'Điều 9. Việc khác\n1. Sửa đổi\n'.repeat(n)}`,
  ],
  ['gạch đầu dòng', 250_000, (n) => '- a\n'.repeat(n)],
  ['khoản lặp lại', 200_000, (n) => '1. a\n'.repeat(n)],
  ['đoạn rất ngắn', 300_000, (n) => 'Ừ\n'.repeat(n)],
  ['dòng trống', 900_000, (n) => `a${'\n'.repeat(n)}b`],
  [
    'một đoạn bị ngắt dòng',
    12_000,
    (n) => 'các cơ quan, đơn vị có trách nhiệm phối hợp thực hiện nhiệm vụ,\n'.repeat(n),
  ],
  ['đoạn bị ngắt sau chữ "số"', 50_000, (n) => 'theo văn bản số\n12/2015 của bản số\n'.repeat(n)],
  ['ngoặc mở', 300_000, (n) => '“'.repeat(n)],
  ['ngoặc lồng nhau', 150_000, (n) => `${'“'.repeat(n)}a${'”'.repeat(n)}`],
  ['đoạn mở ngoặc', 100_000, (n) => '“Ừ\n'.repeat(n)],
  ['đoạn mở ngoặc thẳng', 100_000, (n) => '"Ừ" "\n'.repeat(n)],
  ['ngoặc mở rồi không đóng', 100_000, (n) => `“Điều 1. a\n${'b\n'.repeat(99)}`.repeat(Math.ceil(n / 100))],
  ['số của chú thích', 60_000, numbered((i) => `a [${i % 9999}] b\n[${i % 9999}] chú\n`)],
  ['chữ không dấu cách', 900_000, (n) => 'a'.repeat(n)],
  ['chữ hoa không dấu cách', 900_000, (n) => 'A'.repeat(n)],
  ['chữ số', 900_000, (n) => '1'.repeat(n)],
  ['dấu chấm', 900_000, (n) => `a${'.'.repeat(n)}`],
  ['dấu chấm để trống', 400_000, (n) => `Số: ${'… '.repeat(n)}`],
  ['gạch dưới', 900_000, (n) => `a${'_'.repeat(n)}b`],
  ['dấu gạch nối', 450_000, (n) => 'a-'.repeat(n)],
  ['dấu gạch chéo', 450_000, (n) => '1/'.repeat(n)],
  ['dấu cách', 900_000, (n) => `a${' '.repeat(n)}b`],
  ['khoảng trống rộng', 200_000, (n) => 'a    '.repeat(n)],
  ['tab', 450_000, (n) => 'a\t'.repeat(n)],
  ['ngày tháng', 70_000, (n) => 'ngày tháng '.repeat(n)],
  ['nhiều từ trên một dòng', 300_000, (n) => 'và '.repeat(n)],
  ['chữ hoa đầu từ', 200_000, (n) => 'Luật '.repeat(n)],
  ['tên luật không hết', 100_000, (n) => 'Luật An toàn '.repeat(n)],
  ['quyết định này', 60_000, (n) => 'Quyết định này '.repeat(n)],
  ['số văn bản', 60_000, numbered((i) => `Nghị định số ${i}/2015/NĐ-CP, `)],
  ['số văn bản, mỗi dòng một số', 30_000, numbered((i) => `Nghị định số ${i}/2015/NĐ-CP.\n`)],
  ['nêu khoản, điều', 40_000, (n) => 'khoản 1 Điều 2, '.repeat(n)],
  ['nêu điểm', 80_000, (n) => 'điểm a, '.repeat(n)],
  ['danh sách điểm', 300_000, (n) => `các điểm ${'a, '.repeat(n)}b khoản 1 Điều 2`],
  ['đoạn nêu điều', 40_000, (n) => `Điều 1. a\n${'Theo khoản 1 Điều 1.\n'.repeat(n)}`],
  [
    'cả luật có luật',
    25_000,
    (n) => `${head}Căn cứ Luật Đất đai ngày 1 tháng 1 năm 2013;\n`.concat('Căn cứ Luật Nhà ở;\n'.repeat(n)),
  ],
  ['căn cứ trên một dòng', 40_000, (n) => `${head}${'Căn cứ Luật số 1; '.repeat(n)}`],
  [
    'căn cứ nhiều luật',
    15_000,
    (n) => head + numbered((i) => `Căn cứ Luật Số${i.toString(36)} ngày 1 tháng 1 năm 2013;\n`)(n),
  ],
  [
    'gọi tắt',
    8_000,
    (n) => head + numbered((i) => `Nghị định số ${i}/2015/NĐ-CP (sau đây gọi là Nghị định ${i}).\n`)(n),
  ],
  ['phụ lục', 40_000, numbered((i) => `PHỤ LỤC ${i}\nTÊN\n`)],
  ['phụ lục có chữ', 25_000, numbered((i) => `Phụ lục ${i}. Tên\na\n`)],
  ['mẫu', 30_000, numbered((i) => `Mẫu số ${i}\nĐƠN XIN\n1. a\n`)],
  ['mẫu trùng số', 30_000, (n) => 'Mẫu số 1\nĐƠN XIN\n1. a\n'.repeat(n)],
  ['nhan đề kèm theo', 15_000, (n) => 'KẾ HOẠCH\n(Kèm theo Quyết định số 1/QĐ-UBND)\n1. a\n'.repeat(n)],
  ['tên người ký', 40_000, (n) => 'Nguyễn Văn A (Đã ký)\n'.repeat(n)],
  ['tên người ký rồi Điều', 40_000, (n) => `${'a b.\nNguyễn Văn A (Đã ký)\n'.repeat(n / 2)}Điều 1. a\n`],
  ['phần ký', 15_000, (n) => 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n'.repeat(n)],
  ['nơi nhận', 30_000, (n) => 'Nơi nhận:\n- Như trên;\n'.repeat(n)],
  ['quốc hiệu', 12_000, (n) => 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n'.repeat(n)],
  ['quốc hiệu trên một dòng', 12_000, (n) => 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM '.repeat(n)],
  ['địa chỉ', 30_000, (n) => 'https://example.org/a\n'.repeat(n)],
  ['trang', 80_000, numbered((i) => `Trang ${i}\n`)],
  ['chương trống', 80_000, numbered((i) => `Chương ${i}\n`)],
  ['dấu tổ hợp', 400_000, (n) => `a${'\u0301'.repeat(n)}`],
  ['chữ số La Mã', 900_000, (n) => 'I'.repeat(n)],
  ['thanh dọc', 400_000, (n) => `|${' |'.repeat(n)}`],
  ['thanh dọc rồi chữ', 400_000, (n) => `|${' |'.repeat(n)}x`],
  ['bảng dài', 100_000, (n) => '| a | b |\n'.repeat(n)],
  ['bảng rộng và dài', 600, (n) => `|${' a |'.repeat(n)}\n`.repeat(300)],
  ['bảng nhỏ', 25_000, (n) => '| CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n\na\n'.repeat(n / 2)],
  ['bảng kẻ', 60_000, (n) => `+---+---+\n${'| a | b |\n'.repeat(n)}`],
  ['thước kẻ', 60_000, (n) => '--- ---\n\n'.repeat(n)],
  ['một thước kẻ', 90_000, (n) => `${'--- '.repeat(n)}\n${'a '.repeat(n)}\n${'--- '.repeat(n)}`],
];

/** Too much of what means something in Markdown. */
const marks: Row[] = [
  ['dấu sao', 450_000, (n) => 'a*'.repeat(n)],
  ['dấu đậm', 220_000, (n) => 'a**b'.repeat(n)],
  ['gạch chéo ngược', 900_000, (n) => '\\'.repeat(n)],
  ['ngoặc vuông', 900_000, (n) => '['.repeat(n)],
  ['chú thích lồng', 300_000, (n) => '[^1]'.repeat(n)],
  ['ngoặc vuông kín', 450_000, (n) => '[a'.repeat(n) + ']'.repeat(n)],
  ['hình', 450_000, (n) => '!['.repeat(n)],
  ['chú thích HTML', 220_000, (n) => '<!--'.repeat(n)],
  ['thẻ HTML', 300_000, (n) => '<p '.repeat(n)],
  ['thẻ sup', 200_000, (n) => '<sup>'.repeat(n)],
  ['thẻ gạch', 300_000, (n) => '<s>'.repeat(n)],
  ['dấu ngã', 450_000, (n) => '~~'.repeat(n)],
  ['thẻ br', 250_000, (n) => '<br>'.repeat(n)],
  ['dấu thăng', 450_000, (n) => '# '.repeat(n)],
  ['dấu trích', 450_000, (n) => '> '.repeat(n)],
  ['hàng rào', 250_000, (n) => '```\n'.repeat(n)],
];

const html: Row[] = [
  ['bảng lồng nhau', 300, nested('<table border=1><tr><td>a', 'x', '</table>')],
  ['danh sách lồng nhau', 1_500, nested('<ul><li>a', 'x', '</ul>')],
  ['trích lồng nhau', 3_000, nested('<blockquote>a', 'x', '</blockquote>')],
  ['khối lồng nhau, sâu', 100_000, nested('<div>', 'x', '</div>')],
  ['gạch ngang lồng nhau', 100_000, nested('<s>', 'x', '</s>')],
  ['thẻ đậm mở mãi', 20_000, numbered((i) => `<b id=${i}><p>a`)],
  ['liên kết mở mãi', 60_000, (n) => '<a href=#x><p>a'.repeat(n)],
  ['font mở mãi', 20_000, numbered((i) => `<font color=${i}><div>a</div>`)],
  ['đoạn trong khối', 100_000, (n) => '<p>a</p>'.repeat(n)],
  ['xuống dòng', 150_000, (n) => `<p>${'a <br>'.repeat(n)}`],
  ['xuống dòng giữa câu', 100_000, (n) => `<p>${'các cơ quan<br>'.repeat(n)}`],
  ['ô gộp', 30_000, (n) => `<table border=1>${'<tr><td colspan=1000 rowspan=1000>a'.repeat(n)}</table>`],
  [
    'một hàng rộng',
    50_000,
    (n) => `<table border=1><tr>${'<td colspan=100>a'.repeat(n)}${'<tr><td>b'.repeat(n)}</table>`,
  ],
  [
    'chú thích cuối trang',
    15_000,
    (n) => numbered((i) => `<p>a<a href="#n${i}">[${i}]</a>`)(n) + numbered((i) => `<p id="n${i}">[${i}] b</p>`)(n),
  ],
  ['danh sách số', 80_000, (n) => `<ol>${'<li>a'.repeat(n)}</ol>`],
  ['ô nhập', 60_000, (n) => '<input value=a>'.repeat(n)],
  ['danh sách chọn', 60_000, (n) => `<select>${'<option>a'.repeat(n)}</select>`],
  ['thuộc tính', 100_000, (n) => `<p ${numbered((i) => `a${i}=1 `)(n)}>x`],
  ['kiểu', 200_000, (n) => `<p style="${'; '.repeat(n)}">x`],
];

const run = (words: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
const types = (kind: string) =>
  strToU8(`<Types><Override PartName="/word/${kind}.xml" ContentType="x.${kind}+xml"/></Types>`);

const word: [what: string, many: number, make: (count: number) => Uint8Array][] = [
  ['mảnh chữ giống nhau', 78_000, (n) => docx(`<w:p>${run('Điều ').repeat(n)}</w:p>`)],
  ['mảnh chữ khác nhau', 78_000, (n) => docx(`<w:p>${(run('Ừ ', '<w:b/>') + run('ạ ')).repeat(n / 2)}</w:p>`)],
  ['đoạn', 60_000, (n) => docx(p('a').repeat(n))],
  ['ngắt dòng trong một đoạn', 80_000, (n) => docx(`<w:p>${'<w:r><w:t>các ông</w:t><w:br/></w:r>'.repeat(n)}</w:p>`)],
  [
    'hàng của bảng',
    40_000,
    (n) => docx(`<w:tbl>${`<w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr>`.repeat(n / 2)}</w:tbl>`),
  ],
  [
    'cột của bảng',
    40_000,
    (n) => docx(`<w:tbl><w:tr>${`<w:tc>${p('a')}</w:tc>`.repeat(n)}</w:tr><w:tr><w:tc>${p('a')}</w:tc></w:tr></w:tbl>`),
  ],
  [
    'ô rộng, bảng dài',
    20_000,
    (n) =>
      docx(
        `<w:tbl><w:tr>${`<w:tc><w:tcPr><w:gridSpan w:val="100"/></w:tcPr>${p('a')}</w:tc>`.repeat(n / 2)}</w:tr>${`<w:tr><w:tc>${p('a')}</w:tc></w:tr>`.repeat(n / 2)}</w:tbl>`,
      ),
  ],
  [
    'ô đứng xa',
    1,
    () =>
      docx(
        `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="4000000000"/></w:trPr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`,
      ),
  ],
  ['bảng lồng nhau', 120, (n) => docx(nested(`<w:tbl><w:tr><w:tc>${p('a')}`, p('x'), '</w:tc></w:tr></w:tbl>')(n))],
  [
    'bảng trong bảng không kẻ',
    200,
    (n) =>
      docx(
        `<w:tbl>${`<w:tr>${`<w:tc>${p('a')}</w:tc>`.repeat(n)}</w:tr>`.repeat(60)}<w:tr><w:tc><w:tbl><w:tr><w:tc>${p('x')}</w:tc><w:tc>${p('y')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
      ),
  ],
  [
    'chú thích',
    12_000,
    (n) =>
      docx(numbered((i) => `<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="${i}"/></w:r></w:p>`)(n), {
        'word/footnotes.xml': strToU8(
          `<w:footnotes>${numbered((i) => `<w:footnote w:id="${i}">${p('b')}</w:footnote>`)(n)}</w:footnotes>`,
        ),
      }),
  ],
  [
    'hình',
    10_000,
    (n) => docx(numbered((i) => `<w:p><w:r><w:drawing><wp:docPr descr="h${i}"/><pic:pic/></w:drawing></w:r></w:p>`)(n)),
  ],
  [
    'biểu đồ là phần riêng',
    6_000,
    (n) =>
      docx(numbered((i) => `<w:p><w:r><w:drawing><c:chart r:id="r${i}"/></w:drawing></w:r></w:p>`)(n), {
        'word/_rels/document.xml.rels': strToU8(
          `<R>${numbered((i) => `<Relationship Id="r${i}" Target="c${i}.xml"/>`)(n)}</R>`,
        ),
        ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`word/c${i + 1}.xml`, strToU8('<c/>')])),
      }),
  ],
  [
    'kiểu nối nhau',
    6_000,
    (n) =>
      docx(`<w:p><w:pPr><w:pStyle w:val="s${n}"/></w:pPr>${run('a').repeat(2)}</w:p>`.repeat(n), {
        '[Content_Types].xml': types('styles'),
        'word/styles.xml': strToU8(
          `<w:styles>${numbered((i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${i - 1}"/></w:style>`)(n)}</w:styles>`,
        ),
      }),
  ],
  [
    'danh sách tự đánh số',
    15_000,
    (n) =>
      docx(
        numbered(
          (i) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${i}"/></w:numPr></w:pPr>${run('a')}</w:p>`,
        )(n),
        {
          'word/numbering.xml': strToU8(
            `<w:numbering>${numbered((i) => `<w:abstractNum w:abstractNumId="${i}"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>`)(n)}${numbered((i) => `<w:num w:numId="${i}"><w:abstractNumId w:val="${i}"/></w:num>`)(n)}</w:numbering>`,
          ),
        },
      ),
  ],
  [
    'nhận xét',
    15_000,
    (n) =>
      docx(p('a'), {
        'word/comments.xml': strToU8(`<w:comments>${`<w:comment>${p('b')}</w:comment>`.repeat(n)}</w:comments>`),
      }),
  ],
  [
    'trường mở mãi',
    30_000,
    (n) => docx(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t></w:r>'.repeat(n)}</w:p>`),
  ],
  [
    'trường lồng nhau',
    10_000,
    (n) =>
      docx(
        `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF</w:instrText></w:r>'.repeat(n)}${'<w:r><w:fldChar w:fldCharType="end"/></w:r>'.repeat(n)}</w:p>`,
      ),
  ],
  ['chèn lồng nhau', 380, (n) => docx(`<w:p>${nested(`<w:ins>${run('a')}`, run('x'), '</w:ins>')(n)}</w:p>`)],
  [
    'hình vẽ lồng nhau',
    180,
    (n) =>
      docx(
        `<w:p><w:r>${nested('<w:pict><v:group><wp:docPr/>', '<v:shape/>', '</v:group></w:pict>')(n / 2)}</w:r></w:p>`,
      ),
  ],
  [
    'hộp chữ lồng nhau',
    70,
    (n) =>
      docx(
        `<w:p><w:r>${nested(`<w:drawing><w:txbxContent><w:p><w:r><w:t>a</w:t>`, '', '</w:r></w:p></w:txbxContent></w:drawing>')(n)}</w:r></w:p>`,
      ),
  ],
  [
    'công thức lồng nhau',
    380,
    (n) => docx(`<w:p><m:oMath>${nested('<m:rad>', '<m:t>x</m:t>', '</m:rad>')(n)}</m:oMath></w:p>`),
  ],
  [
    'đoạn không có dấu đoạn',
    40_000,
    (n) => docx(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('a')}</w:p>`.repeat(n)),
  ],
  [
    'hộp chữ',
    20_000,
    (n) => docx(`<w:p><w:r><w:pict><w:txbxContent>${p('a')}</w:txbxContent></w:pict></w:r></w:p>`.repeat(n)),
  ],
  [
    'phần thừa',
    20_000,
    (n) => docx(p('a'), Object.fromEntries(Array.from({ length: n }, (_, i) => [`word/x${i}.xml`, new Uint8Array()]))),
  ],
];

const from =
  (name: string) =>
  ([what, many, make]: Row): HostileInput => ({ what, name, many, bytes: (count) => strToU8(make(count)) });

/** Every kind of file that has cost too much, or could. A new one is a row. */
export const hostileInputs: readonly HostileInput[] = [
  ...text.map(from('a.txt')),
  ...marks.flatMap((row) => ['a.txt', 'a.md'].map((name) => from(name)(row))),
  ...html.map(from('a.html')),
  ...word.map(([what, many, bytes]): HostileInput => ({ what, name: 'a.docx', many, bytes })),
];
