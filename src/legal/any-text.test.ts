import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allIds } from './ids.ts';
import { readSource } from './import/read-source.ts';
import { leaves } from './leaves.ts';
import type { LegalDocument, Provision } from './model.ts';
import { readLegal } from './parse.ts';
import { summarise } from './summary.ts';

/** Invented texts as the world sends them: fixtures/<case>/input.txt or .md, with the outline they must have. */
const folder = new URL('./fixtures/', import.meta.url);
const inputs = readdirSync(folder).flatMap((name) =>
  ['txt', 'md'].flatMap((extension) => {
    const file = new URL(`${name}/input.${extension}`, folder);
    return existsSync(file) ? [{ name, extension, text: readFileSync(file, 'utf8') }] : [];
  }),
);

const read = async (extension: string, text: string): Promise<LegalDocument> =>
  readLegal('x', (await readSource(`x.${extension}`, new TextEncoder().encode(text))).markdown).document;

const unitIds = (units: readonly Provision[]): string[] =>
  units.flatMap(({ id, children }) => [id, ...unitIds(children)]);
const outlineOf = (document: LegalDocument) => ({
  ...summarise(document),
  units: document.components.map(({ body }) => unitIds(body).join(' ')),
});

describe.each(inputs)('$name', ({ name, extension, text }) => {
  test('is read as written down', async () => {
    const expected = JSON.parse(readFileSync(new URL(`${name}/outline.json`, folder), 'utf8'));
    expect(outlineOf(await read(extension, text))).toEqual(expected);
  });

  test('every character but white space is in exactly one leaf', async () => {
    const document = await read(extension, text);
    const { plain } = document.source;
    const count = new Uint8Array(plain.length);
    for (const { span, text: words } of leaves(document)) {
      expect(words).toBe(plain.slice(...span));
      for (let i = span[0]; i < span[1]; i++) count[i]!++;
    }
    const wrong = [...plain].flatMap((character, i) =>
      count[i] === 1 || (count[i] === 0 && /\s/.test(character)) ? [] : [`${i} ${count[i]} ${plain.slice(i, i + 30)}`],
    );
    expect(wrong).toEqual([]);
  });

  test('every id is of its own and fit for an address', async () => {
    const document = await read(extension, text);
    const ids = [
      ...unitIds(document.components.flatMap(({ body }) => body)),
      ...document.footnotes.map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
    expect(allIds(document).size).toBeGreaterThan(0);
  });

  test.each<[string, (text: string) => string]>([
    ['decomposed letters', (text) => text.normalize('NFD')],
    ['no-break spaces', (text) => text.replaceAll(', ', ',\u00a0')],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    [
      'the new tone placement',
      (text) => text.replaceAll('òa', 'oà').replaceAll('ÒA', 'OÀ').replaceAll('ủy', 'uỷ').replaceAll('Ủy', 'Uỷ'),
    ],
    ['soft hyphens', (text) => text.replaceAll('định', 'đị\u00adnh')],
  ])('%s change nothing of it', async (_, change) => {
    const before = outlineOf(await read(extension, text));
    const { signatures, ...after } = outlineOf(await read(extension, change(text)));
    expect(after).toEqual({ ...before, signatures: undefined });
    expect(signatures.map((name) => name.normalize('NFC'))).toHaveLength(before.signatures.length);
  });
});

const plainTexts = inputs.filter(({ extension }) => extension === 'txt');
const whole = plainTexts.filter(({ name }) => /luat|quy-che|nghi-quyet|ke-hoach|hai-lan/.test(name));

test.each(whole)('$name: bold labels and straight quotation marks change nothing', async ({ text }) => {
  const before = outlineOf(await read('txt', text));
  const bold = text.replace(/^(Điều \d+[a-z]?[.:]|[IVX]+\.|\d+\.|Chương \d+)(?= |$)/gm, '**$1**');
  expect(bold).not.toBe(text);
  expect(outlineOf(await read('txt', bold))).toEqual(before);
  expect(outlineOf(await read('txt', text.replace(/[“”]/g, '"')))).toEqual(before);
});

/** Paragraphs cut at a width as PDF readers do. */
const wrapped = (text: string, width: number) =>
  text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(.{${width - 15},${width}}) `, 'gu'), '$1\n'))
    .join('\n');

test('paragraphs cut at 80 letters are the same text', async () => {
  const clauses = Array.from(
    { length: 30 },
    (_, i) =>
      `Điều ${i + 1}. Việc thứ ${i + 1}\n1. Người trông coi thư viện thôn có trách nhiệm ghi sổ người mượn, giữ gìn sách và báo cáo hằng tháng với thôn theo quy định tại khoản 2 Điều ${(i % 7) + 1} của Quy chế này.\n2. Người mượn sách giữ gìn sách sạch sẽ, không viết vào sách và trả sách đúng hạn để người khác cùng được đọc.`,
  ).join('\n');
  const text = `SỞ VÍ DỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1/QĐ-SVD\nVí Dụ, ngày 2 tháng 3 năm 2020\nQUYẾT ĐỊNH\nVề thư viện thôn\nCăn cứ Luật Thư viện thôn;\nQUYẾT ĐỊNH:\n${clauses}\nGIÁM ĐỐC\nNguyễn Ví Dụ\n`;
  const expected = outlineOf(await read('txt', text));
  expect(expected.components[0]!.dieu).toBe(30);
  for (const width of [70, 80, 95]) expect(outlineOf(await read('txt', wrapped(text, width)))).toEqual(expected);
});

test('a text cut off anywhere keeps the ids that it has', () => {
  const documents = whole.map(({ text }) => text.split('\n').filter((line) => line.trim() !== ''));
  fc.assert(
    fc.property(fc.constantFrom(...documents), fc.double({ min: 0.3, max: 0.98, noNaN: true }), (lines, share) => {
      const all = new Set(unitIds(readLegal('x', lines.join('\n\n')).document.components.flatMap(({ body }) => body)));
      const cut = lines.slice(0, Math.ceil(lines.length * share));
      const bodies = readLegal('x', cut.join('\n\n')).document.components.flatMap(({ body }) => body);
      // What follows may still turn the last lines into something else: a head, a close, a title.
      const kept = bodies.slice(0, -1).map(({ id }) => id);
      expect(kept.filter((id) => !all.has(id))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('paragraphs added after the last unit move no id', () => {
  const added = fc.constantFrom(
    'Đoạn thêm vào cuối.',
    '- Gạch thêm vào;',
    'Điều 90. Điều thêm vào.',
    '97. Khoản thêm vào.',
    'x) Điểm thêm vào;',
  );
  const head = 'Số: 1/QĐ-SVD\n\nVí Dụ, ngày 2 tháng 3 năm 2020\n\nQUYẾT ĐỊNH\n\n';
  const line = fc.constantFrom(
    'Điều 1. Một',
    '1. Khoản',
    '2. Khoản',
    'a) Điểm;',
    'đ) Điểm;',
    '- Gạch;',
    '+ Cộng;',
    'Đoạn.',
    'II. PHẦN HAI',
    '1.1. Nhỏ',
    '(1) Tiết;',
  );
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 14 }),
      fc.array(added, { minLength: 1, maxLength: 4 }),
      (lines, more) => {
        const ids = (all: string[]) =>
          unitIds(readLegal('x', `${head}${all.join('\n\n')}`).document.components[0]!.body);
        const before = ids(lines);
        expect(ids([...lines, ...more]).slice(0, before.length)).toEqual(before);
      },
    ),
    { numRuns: 200 },
  );
});

describe('whatever comes in', () => {
  const pieces = fc.constantFrom(
    ...[
      'Điều 1.',
      'Điều',
      'Chương I',
      'Mục 1',
      'I.',
      '1.',
      '1.1.',
      'a)',
      'đ)',
      '-',
      '+',
      '“',
      '”',
      '"',
      '**',
      '|',
      '|---|',
      '\\',
      '[1]',
      '[^1]:',
      '\t',
    ],
    ...[
      'QUYẾT ĐỊNH',
      'QUYẾT ĐỊNH:',
      'PHỤ LỤC I',
      'Mẫu số 01',
      '(Kèm theo Quyết định số 1/QĐ-X)',
      'Nơi nhận:',
      'TM. ỦY BAN',
      'KT. CHỦ TỊCH',
      'Nguyễn Văn A',
    ],
    ...[
      'Căn cứ Luật;',
      'Số:',
      'Số: /QĐ-X',
      'ngày tháng năm',
      'như sau:',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      './.',
      '\n',
      '\n\n',
      ' ',
      '    ',
      '+---+---+',
      '---  ---',
      '\u0301',
      '😀',
      '\ud800',
    ],
  );
  const anyText = fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 80 })
    .map((parts) => parts.join(''));

  test.each(['txt', 'md'])('.%s is read without an error, nothing made up', async (extension) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { markdown } = await readSource(`x.${extension}`, new TextEncoder().encode(text));
        const { document } = readLegal('x', markdown);
        for (const { span, text: words } of leaves(document)) expect(words).toBe(document.source.plain.slice(...span));
        JSON.stringify(summarise(document));
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ' ',
    '.',
    '-',
    '1',
    'A',
    'I',
    '“',
    '|',
    '*',
    '\t',
    '1.',
    'a)',
    'Số: ',
    'Điều ',
    '- ',
    'ngày ',
    '/',
    '1/',
    'QĐ-',
    '_',
    '…',
    '[^',
    '\n',
    '| ',
  ])('a long run of %j ends soon', { timeout: 10_000 }, async (piece) => {
    for (const text of [
      piece.repeat(20_000),
      `Số: ${piece.repeat(20_000)}x`,
      `Điều 1. ${piece.repeat(20_000)}!`,
      `${piece.repeat(60)}\n`.repeat(300),
    ])
      for (const extension of ['txt', 'md']) expect(await read(extension, text)).toBeDefined();
  });
});
