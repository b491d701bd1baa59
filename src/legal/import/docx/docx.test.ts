import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  type INumberingOptions,
  type ISectionOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { readSource, UnreadableSource } from '../read-source.ts';

vi.setConfig({ testTimeout: 60_000 });

type Child = ISectionOptions['children'][number];

interface Options {
  numbering?: INumberingOptions;
  footnotes?: Record<string, { children: Paragraph[] }>;
}

async function wordFile(children: readonly Child[], { numbering, footnotes }: Options = {}): Promise<Uint8Array> {
  const document = new Document({
    ...(numbering && { numbering }),
    ...(footnotes && { footnotes }),
    sections: [{ children: [...children] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Paragraphs of canonical Markdown that a Word file with these contents reads as. */
async function paragraphsOf(children: readonly Child[], options: Options = {}): Promise<string[]> {
  const { markdown } = await readSource('thu.docx', await wordFile(children, options));
  return markdown.trimEnd().split('\n\n');
}

/** A Word file with this XML as its body. */
async function fileWith(bodyXml: string): Promise<Uint8Array> {
  const files = unzipSync(await wordFile([new Paragraph('x')]));
  const xml = new TextDecoder().decode(files['word/document.xml']);
  const open = xml.indexOf('<w:body>') + '<w:body>'.length;
  files['word/document.xml'] = strToU8(`${xml.slice(0, open)}${bodyXml}</w:body></w:document>`);
  return zipSync(files);
}

const readXml = async (bodyXml: string) => {
  const { markdown, edits } = await readSource('thu.docx', await fileWith(bodyXml));
  return { paragraphs: markdown.trimEnd().split('\n\n'), edits };
};

const text = (words: string, bold = false) => new Paragraph({ children: [new TextRun({ text: words, bold })] });
const cell = (...lines: string[]) => new TableCell({ children: lines.map((line) => text(line)) });

describe('automatic numbers come out as text', () => {
  const numbering: INumberingOptions = {
    config: [
      {
        reference: 'nhieu-cap',
        levels: [
          { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.START },
          { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.START },
          { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)', alignment: AlignmentType.START },
        ],
      },
      {
        reference: 'thap-phan',
        levels: [
          { level: 0, format: LevelFormat.DECIMAL, text: 'Điều %1.', alignment: AlignmentType.START },
          { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2.', alignment: AlignmentType.START },
        ],
      },
      {
        reference: 'gach',
        levels: [{ level: 0, format: LevelFormat.BULLET, text: '\uf0b7', alignment: AlignmentType.START }],
      },
    ],
  };
  const item = (words: string, reference: string, level = 0, instance = 0) =>
    new Paragraph({ text: words, numbering: { reference, level, instance } });

  test('Roman, decimal and letters, each level beginning again below a higher one; đ typed by hand', async () => {
    const read = await paragraphsOf(
      [
        item('Mục đích', 'nhieu-cap'),
        item('Nâng cao nhận thức.', 'nhieu-cap', 1),
        item('Với cán bộ;', 'nhieu-cap', 2),
        item('Với người dân;', 'nhieu-cap', 2),
        text('đ) Với học sinh.'),
        item('Huy động nguồn lực.', 'nhieu-cap', 1),
        item('Yêu cầu', 'nhieu-cap'),
        item('Thiết thực.', 'nhieu-cap', 1),
      ],
      { numbering },
    );
    expect(read).toEqual([
      'I. Mục đích',
      '1. Nâng cao nhận thức.',
      'a) Với cán bộ;',
      'b) Với người dân;',
      'đ) Với học sinh.',
      '2. Huy động nguồn lực.',
      'II. Yêu cầu',
      '1. Thiết thực.',
    ]);
  });

  test('numbers made of several levels, and words in the number', async () => {
    const read = await paragraphsOf(
      [
        item('Phạm vi', 'thap-phan'),
        item('Trong tỉnh.', 'thap-phan', 1),
        item('Ngoài tỉnh.', 'thap-phan', 1),
        item('Đối tượng', 'thap-phan'),
        item('Mọi người.', 'thap-phan', 1),
      ],
      { numbering },
    );
    expect(read).toEqual([
      'Điều 1. Phạm vi',
      '1.1. Trong tỉnh.',
      '1.2. Ngoài tỉnh.',
      'Điều 2. Đối tượng',
      '2.1. Mọi người.',
    ]);
  });

  test('a bullet of a symbol font is a dash; another instance of a list begins again', async () => {
    const read = await paragraphsOf(
      [
        item('Sở Nội vụ;', 'gach'),
        item('Một', 'thap-phan', 0, 1),
        item('Hai', 'thap-phan', 0, 1),
        item('Lại một', 'thap-phan', 0, 2),
      ],
      { numbering },
    );
    expect(read).toEqual(['- Sở Nội vụ;', 'Điều 1. Một', 'Điều 2. Hai', 'Điều 1. Lại một']);
  });

  test('each made number is logged, for it stands in no run of the file', async () => {
    const { edits } = await readSource('thu.docx', await wordFile([item('Một', 'thap-phan')], { numbering }));
    expect(edits).toContainEqual({ line: 1, kind: 'markup', from: '', to: 'Điều 1. ' });
  });
});

describe('tables', () => {
  test('the head is read column by column', async () => {
    const head = new Table({
      rows: [
        new TableRow({
          children: [
            cell('ỦY BAN NHÂN DÂN', 'TỈNH VÍ DỤ'),
            cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '_________'),
          ],
        }),
        new TableRow({ children: [cell('Số:      /QĐ-UBND'), cell('Ví Dụ, ngày 05 tháng 01 năm 2015')] }),
      ],
    });
    expect(await paragraphsOf([head, text('QUYẾT ĐỊNH')])).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH VÍ DỤ',
      'Số: /QĐ-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Ví Dụ, ngày 05 tháng 01 năm 2015',
      'QUYẾT ĐỊNH',
    ]);
  });

  test('the close is read column by column, two signatures side by side one after the other', async () => {
    const close = new Table({
      rows: [
        new TableRow({
          children: [
            cell('Nơi nhận:', '- Như Điều 3;', '- Lưu: VT.'),
            cell('KT. CHỦ TỊCH', 'Lê Văn Ví'),
            cell('TL. GIÁM ĐỐC', 'Trần Thị Dụ'),
          ],
        }),
      ],
    });
    expect(await paragraphsOf([close])).toEqual([
      'Nơi nhận:',
      '- Như Điều 3;',
      '- Lưu: VT.',
      'KT. CHỦ TỊCH',
      'Lê Văn Ví',
      'TL. GIÁM ĐỐC',
      'Trần Thị Dụ',
    ]);
  });

  test('a real table stays a table: lines of a cell, bars, merged cells', async () => {
    const table = new Table({
      rows: [
        new TableRow({ children: [cell('STT'), cell('Việc'), cell('Số người')] }),
        new TableRow({ children: [cell('1'), cell('Tập huấn', 'cấp xã'), cell('20 | 30')] }),
        new TableRow({ children: [new TableCell({ children: [text('Cộng')], columnSpan: 2 }), cell('50')] }),
      ],
    });
    expect(await paragraphsOf([text('Trước'), table, text('Sau')])).toEqual([
      'Trước',
      '| STT | Việc | Số người |\n| --- | --- | --- |\n| 1 | Tập huấn<br>cấp xã | 20 \\| 30 |\n| Cộng | | 50 |',
      'Sau',
    ]);
  });
});

test('a line break parts two paragraphs, but stays inside a sentence', async () => {
  const read = await readXml(
    '<w:p><w:r><w:t>CHƯƠNG I</w:t><w:br/><w:t>QUY ĐỊNH CHUNG</w:t></w:r></w:p><w:p><w:r><w:t>Giao các sở, ban</w:t><w:br/><w:t>ngành thực hiện.</w:t></w:r></w:p>',
  );
  expect(read.paragraphs).toEqual(['CHƯƠNG I', 'QUY ĐỊNH CHUNG', 'Giao các sở, ban\nngành thực hiện.']);
});

test('notes: the call in the text, the words at the end', async () => {
  const read = await paragraphsOf(
    [
      new Paragraph({ children: [new TextRun('Luật'), new FootnoteReferenceRun(1), new TextRun(' này.')] }),
      new Paragraph({ children: [new TextRun('Điều khác'), new FootnoteReferenceRun(2)] }),
    ],
    {
      footnotes: {
        1: { children: [text('Lời thứ nhất.')] },
        2: { children: [text('Lời thứ hai.'), text('Đoạn sau.')] },
      },
    },
  );
  expect(read).toEqual(['Luật[^1] này.', 'Điều khác[^2]', '[^1]: Lời thứ nhất.', '[^2]: Lời thứ hai.\nĐoạn sau.']);
});

test('tracked changes: what was put in counts, what was struck out does not and is logged', async () => {
  const { paragraphs, edits } = await readXml(
    '<w:p><w:r><w:t xml:space="preserve">Có </w:t></w:r><w:del><w:r><w:delText>hai mươi</w:delText></w:r></w:del><w:ins><w:r><w:t>ba mươi</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> người.</w:t></w:r></w:p>' +
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Đoạn một </w:t></w:r></w:p><w:p><w:r><w:t>nối đoạn hai.</w:t></w:r></w:p>',
  );
  expect(paragraphs).toEqual(['Có ba mươi người.', 'Đoạn một nối đoạn hai.']);
  expect(edits).toContainEqual({ line: 1, kind: 'thing', thing: 'deleted', from: 'hai mươi', to: '' });
});

test('hidden words are left out; capitals by format are capitals; a field shows its result', async () => {
  const { paragraphs } = await readXml(
    '<w:p><w:r><w:t>Thấy</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Ẩn</w:t></w:r></w:p>' +
      '<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>quyết định</w:t></w:r></w:p>' +
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Trang bốn</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
  );
  expect(paragraphs).toEqual(['Thấy', 'QUYẾT ĐỊNH', 'Trang bốn']);
});

test('letters by their usual codes: composed, plain spaces, no soft hyphens, also across runs', async () => {
  const { paragraphs } = await readXml(
    '<w:p><w:r><w:t>Kê\u0301 hoa\u0323ch\u00a0nă\u00adm</w:t></w:r></w:p><w:p><w:r><w:t>Viê</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>\u0323t</w:t></w:r></w:p>',
  );
  expect(paragraphs).toEqual(['Kế hoạch năm', 'Việ**t**']);
});

test('bold is marked once around its words; marks of the text itself are escaped', async () => {
  const read = await paragraphsOf([
    new Paragraph({
      children: [
        new TextRun({ text: 'Điều 1. ', bold: true }),
        new TextRun({ text: 'Phạm vi', bold: true }),
        new TextRun(' (*) và a**b, | và \\'),
      ],
    }),
    text('| Không phải bảng |'),
  ]);
  expect(read).toEqual(['**Điều 1. Phạm vi** (\\*) và a\\*\\*b, | và \\\\', '\\| Không phải bảng |']);
});

describe('files that are no Word file', () => {
  test('a broken one, and one in another format by its bytes, are explained', async () => {
    await expect(readSource('a.docx', strToU8('PK\u0003\u0004 hỏng'))).rejects.toThrow(/lưu lại dạng \.docx/);
    await expect(readSource('a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).rejects.toThrow(/đời cũ/);
  });

  test('random bytes, and a whole file with bytes changed, end in words or in a sentence', async () => {
    const whole = await wordFile([
      text('Điều 1. Phạm vi'),
      new Table({ rows: [new TableRow({ children: [cell('a')] })] }),
    ]);
    const ends = async (bytes: Uint8Array) => {
      try {
        expect(typeof (await readSource('a.docx', bytes)).markdown).toBe('string');
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableSource);
      }
    };
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => ends(bytes)));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, by) => {
        const changed = whole.slice();
        changed[at] = by;
        await ends(changed);
      }),
    );
  });

  test('XML of any shape is read without an exception', async () => {
    const names = fc.constantFrom(
      'w:p',
      'w:r',
      'w:t',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:br',
      'w:ins',
      'w:del',
      'w:pPr',
      'w:numPr',
      'w:sdt',
    );
    const { xml } = fc.letrec<{ xml: string }>((tie) => ({
      xml: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('Điều 1.', '', 'a)'),
        fc
          .tuple(names, fc.array(tie('xml'), { maxLength: 4 }))
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    }));
    const files = unzipSync(await wordFile([new Paragraph('x')]));
    const xmlText = new TextDecoder().decode(files['word/document.xml']);
    const open = xmlText.indexOf('<w:body>') + 8;
    await fc.assert(
      fc.asyncProperty(xml, async (body) => {
        files['word/document.xml'] = strToU8(`${xmlText.slice(0, open)}${body}</w:body></w:document>`);
        expect(typeof (await readSource('a.docx', zipSync(files, { level: 0 }))).markdown).toBe('string');
      }),
    );
  });
});
