import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { checkContent } from '../checks/content/check-content.ts';
import { formatProblem } from '../checks/problem.ts';
import { writeImport } from './write-import.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  root = join(folder, 'content');
  cpSync(engineContent, root, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const today = '2026-11-23';
const id = '9-2015-qd-ubnd-vi-du';
const record = `legal/${id}.mdx`;
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Save a file beside the project, as an official received it. */
function received(name: string, data: string | Uint8Array): string {
  writeFileSync(join(folder, name), data);
  return join(folder, name);
}

const head = `ỦY BAN NHÂN DÂN
TỈNH VÍ DỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 9/2015/QĐ-UBND
Ví Dụ, ngày 05 tháng 01 năm 2015`;
const body = `QUYẾT ĐỊNH
Về việc mở nhà văn hóa
ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003;
Xét đề nghị của Giám đốc Sở Ví dụ,
QUYẾT ĐỊNH:
Điều 1. Mở nhà văn hóa {tỉnh} theo Nghị định số 11/2010/NĐ-CP.
Điều 2. Các sở thi hành Quyết định này./.`;
const close = `Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Ví`;
const text = [head, body, close].join('\n');

async function wordFile(): Promise<Uint8Array> {
  const paragraphs = (lines: string) => lines.split('\n').map((line) => new Paragraph(line));
  const lines = (from: string, start: number, end?: number) => from.split('\n').slice(start, end).join('\n');
  const columns = (...cells: string[]) =>
    new Table({
      rows: [new TableRow({ children: cells.map((cell) => new TableCell({ children: paragraphs(cell) })) })],
    });
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('Nhà ở phố Một.')] } },
    sections: [
      {
        children: [
          columns(`${lines(head, 0, 2)}\n${lines(head, 4, 5)}`, `${lines(head, 2, 4)}\n${lines(head, 5)}`),
          ...paragraphs(lines(body, 0, -1)),
          new Paragraph({
            children: [new TextRun('Điều 2. Các sở'), new FootnoteReferenceRun(1), new TextRun(' thi hành.')],
          }),
          new Table({
            rows: ['Việc', 'Tập huấn'].map(
              (words) =>
                new TableRow({
                  children: [words, '|', '**'].map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
                }),
            ),
          }),
          columns(lines(close, 0, 3), lines(close, 3)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const page = `<table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH VÍ DỤ<br>Số: 9/2015/QĐ-UBND</td><td>${head.split('\n')[2]}<br>Độc lập - Tự do - Hạnh phúc<br>Ví Dụ, ngày 05 tháng 01 năm 2015</td></tr></table>${`${body}\n${close}`
  .split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('\n')}`;

const files: [name: string, data: () => string | Uint8Array | Promise<Uint8Array>][] = [
  ['Quyet dinh 9.docx', wordFile],
  ['quyet-dinh.html', () => page],
  ['quyet-dinh.txt', () => text],
  ['quyết định.md', () => text.replaceAll('\n', '\n\n').replace('QUYẾT ĐỊNH\n', '## **QUYẾT ĐỊNH**\n')],
];

test.each(
  files,
)('%s: the original and the record are written, and only what is still to be written is named', async (name, data) => {
  const bytes = await data();
  const report = writeImport(root, [received(name, bytes)], today);
  expect(readFileSync(join(root, 'sources', name.normalize('NFC')))).toEqual(Buffer.from(bytes as string));
  const written = read(record);
  for (const line of [
    'docType: Quyết định',
    'number: 9/2015/QĐ-UBND',
    'title: Về việc mở nhà văn hóa',
    'date: 2015-01-05',
    'signer: Lê Văn Ví',
    `sha256: ${createHash('sha256').update(bytes).digest('hex')}`,
  ])
    expect(written.replaceAll('"', '')).toContain(line);
  const problems = checkContent(root);
  expect(problems.filter(({ level }) => level === 'error').map(formatProblem)).toEqual([]);
  const ours = problems.filter(({ file }) => file === `content/${record}`).map(({ message }) => message);
  expect(ours.length).toBeGreaterThan(1);
  expect(ours.filter((message) => !message.includes('CẦN VIẾT'))).toEqual([expect.stringContaining('chưa ghi "role"')]);
  for (const line of [
    'Số, ký hiệu: 9/2015/QĐ-UBND',
    'Ngày ban hành: 05/01/2015 (Ví Dụ)',
    'Nội dung: 2 điều',
    'Người ký: Lê Văn Ví',
    'Nơi nhận: 2',
    '11/2010/NĐ-CP',
  ])
    expect(report).toContain(line);
});

test('the same file twice gives the same bytes, with and without --replace', async () => {
  const file = received('q.docx', await wordFile());
  writeImport(root, [file], today);
  const first = read(record);
  writeImport(root, [file], today);
  writeImport(root, [file, '--replace'], '2026-11-25');
  expect(read(record)).toBe(first);
});

test('what stands is not written over without --replace; with it the editor’s words stay', () => {
  const file = received('q.txt', text);
  writeImport(root, [file], today);
  const edited = read(record)
    .replace('CẦN VIẾT nơi nhận được tệp gốc', 'Sở Ví dụ gửi')
    .replace('Về việc mở nhà văn hóa\n', 'Sai\n');
  writeFileSync(join(root, record), edited);
  expect(() => writeImport(root, [file], today)).toThrow(/Đã có content\/legal.*--replace/s);
  expect(read(record)).toBe(edited);
  writeImport(root, [file, '--replace'], today);
  expect(read(record)).toContain('Sở Ví dụ gửi');
  expect(read(record)).toContain('title: Về việc mở nhà văn hóa\n');
});

test('another file of the same name is not written over', () => {
  writeImport(root, [received('q.txt', text)], today);
  const other = received('q.txt', text.replaceAll('9/2015', '10/2015'));
  expect(() => writeImport(root, [other, '--replace'], today)).toThrow(`tệp gốc của content/${record}`);
  expect(existsSync(join(root, 'legal/10-2015-qd-ubnd-vi-du.mdx'))).toBe(false);
});

test('--dry-run writes nothing; --id decides the address', () => {
  const before = readdirSync(root, { recursive: true }).length;
  const file = received('q.txt', text);
  expect(writeImport(root, [file, '--id', 'thu', '--dry-run'], today)).toContain('mã văn bản: thu\n');
  expect(readdirSync(root, { recursive: true })).toHaveLength(before);
});

test('an instrument that the library has under another id is not entered twice', () => {
  writeImport(root, [received('q.txt', text)], today);
  const again = received('q2.txt', `${text}\n`);
  expect(() => writeImport(root, [again, '--id', 'khac'], today)).toThrow(
    /đã có văn bản này.*--id 9-2015-\S+ --replace/s,
  );
  expect(() => writeImport(root, [folder], today)).toThrow(/là thư mục/);
});

test('a doubt is reported with its line in the file that was written', () => {
  const report = writeImport(root, [received('q.txt', text.replace('năm 2003;', 'năm 2003,'))], today);
  const [, line] = /dòng (\d+): Căn cứ thứ 1 kết thúc bằng dấu “,”/.exec(report)!;
  expect(read(record).split('\n')[Number(line) - 1]).toMatch(/^Căn cứ Luật/);
});

test.each([
  { words: [], message: 'Hãy ghi một tệp' },
  { words: ['a.txt', '--xoa'], message: '--xoa' },
  { words: ['a.txt', '--id'], message: 'Sau --id' },
  { words: ['khong-co.txt'], message: 'Không có tệp' },
])('$words is explained: $message', ({ words, message }) => {
  expect(() => writeImport(root, words, today)).toThrow(message);
});

test('a text without a number asks for an id, and a wrong id is refused', () => {
  const file = received('q.txt', text.replace('Số: 9/2015/QĐ-UBND', 'Số:      /QĐ-UBND'));
  expect(() => writeImport(root, [file], today)).toThrow(/--id/);
  expect(() => writeImport(root, [file, '--id', 'Quyết định'], today)).toThrow('chữ thường không dấu');
  expect(writeImport(root, [file, '--id', 'du-thao'], today)).toContain('V02 cảnh báo');
  expect(read('legal/du-thao.mdx')).not.toMatch(/^number:/m);
});

test('one letter altered in a text from Word is named by the check', async () => {
  writeImport(root, [received('q.docx', await wordFile())], today);
  writeFileSync(
    join(root, record),
    read(record).replace('mở nhà văn hóa {', 'mở nhà văn hoá {').replace('Mở nhà văn hóa', 'Mở nhà văn hoá'),
  );
  expect(checkContent(root).map(formatProblem)).toContainEqual(
    expect.stringMatching(/:48:21 nguyên văn khác tệp gốc: ở đây là “hoá/),
  );
});

test('a published id that is gone is a doubt, and leads to what stood around it until it is there again', () => {
  const whole = received('q.txt', text);
  writeImport(root, [whole], today);
  const ledger = read('published-addresses.txt');
  const lines = ['dieu-1', 'dieu-1-9', 'dieu-7'].map((one) => `/vb/${id}/${one}/\n`).join('');
  writeFileSync(join(root, 'published-addresses.txt'), ledger + lines);
  const report = writeImport(root, [whole, '--replace'], today);
  expect(report).toMatch(/V30 cảnh báo, 2 chỗ\n {4}Mã “dieu-1-9”/);
  expect(report).toContain(`/van-ban/${id}/#dieu-7 nay dẫn tới /van-ban/${id}/; hãy xem`);
  const rows = () =>
    read('redirects.yaml')
      .split('\n')
      .filter((row) => row.includes(id));
  expect(rows()).toEqual([
    `"/van-ban/${id}/#dieu-1-9": "/van-ban/${id}/#dieu-1"`,
    `"/van-ban/${id}/#dieu-7": "/van-ban/${id}/"`,
    `"/vb/${id}/dieu-7/": "/van-ban/${id}/"`,
  ]);
  const lost = checkContent(root).filter(({ message }) => /dieu-1-9|dieu-7/.test(message));
  expect(lost.map(formatProblem)).toEqual([]);
  // Once more: nothing is added twice.
  writeImport(root, [whole, '--replace'], today);
  expect(rows()).toHaveLength(3);
  const before = read('redirects.yaml');
  writeFileSync(join(root, 'redirects.yaml'), `${before}"/van-ban/${id}/#dieu-1": "/van-ban/${id}/"\n`);
  writeImport(root, [whole, '--replace'], today);
  expect(read('redirects.yaml')).toBe(before);
});
