import { describe, expect, test } from 'vitest';
import { widthOf } from '../print/type.ts';
import { type FormatName, formatNames, formats, hasCode } from './formats.ts';
import { contrast } from './inks.ts';
import { message, messages, sheetOf } from './messages-for-tests.ts';
import { layOut, wordsOn } from './sheet.ts';
import { sheetAlt } from './sheet-alt.ts';
import { SheetError } from './sheet-error.ts';
import type { Box, Sheet } from './sheet-model.ts';

/** Every line with the room of its letters, the code, and the place for a name. */
function placesOf({ blocks, code, unitName }: Sheet): [string, Box][] {
  const lines = blocks.flatMap(({ lines }) =>
    lines.map(({ spans, x, y, size, weight }): [string, Box] => {
      const text = spans.map((span) => span.text).join('');
      return [text, { x, y: y - size * 0.72, width: widthOf(text, size, weight), height: size * 0.72 }];
    }),
  );
  const { x, y, width, size } = unitName;
  return [
    ...lines,
    ...(code ? [['mã QR', { x: code.x, y: code.y, width: code.side, height: code.side }] as [string, Box]] : []),
    ['tên đơn vị', { x, y: y - size * 0.72, width, height: size * 0.72 }],
  ];
}

const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x + 1e-6 ||
  b.x + b.width <= a.x + 1e-6 ||
  a.y + a.height <= b.y + 1e-6 ||
  b.y + b.height <= a.y + 1e-6;

describe.each(formatNames)('%s', (name) => {
  const format = formats[name];
  const sheets = messages.map((one) => layOut(sheetOf(one, name)));

  test('every message fits: inside the sheet, nothing on anything else, nothing on the picture', () => {
    for (const sheet of sheets) {
      const places = placesOf(sheet);
      const { frame, picture } = sheet;
      for (const [what, box] of places) {
        const where = `${sheet.input.message.slug}: ${what}`;
        expect(box.x, where).toBeGreaterThanOrEqual(frame.x + format.margin * 0.4 - 1e-6);
        expect(box.x + box.width, where).toBeLessThanOrEqual(frame.x + frame.width - format.margin * 0.4 + 1e-6);
        expect(box.y, where).toBeGreaterThanOrEqual(frame.y);
        expect(box.y + box.height, where).toBeLessThanOrEqual(frame.y + frame.height - format.selvedge);
        expect(apart(box, picture), `${where}, hình`).toBe(true);
      }
      places.forEach(([what, box], i) => {
        for (const [other, otherBox] of places.slice(i + 1))
          expect(apart(box, otherBox), `${sheet.input.message.slug}: “${what}”, “${other}”`).toBe(true);
      });
    }
  });

  test('the numbers stand on all that is about violence, and on nothing else', () => {
    for (const sheet of sheets) {
      const { violence } = message(sheet.input.message.slug);
      const words = wordsOn(sheet);
      expect(words.includes('113'), sheet.input.message.slug).toBe(violence);
      if (!violence) expect(words.join(' ')).not.toMatch(/\b(?:111|1900)\b/u);
    }
  });

  test('it says whose the message is, and nothing of a decision, a year or a province that did not say it', () => {
    for (const sheet of sheets) {
      const { imprint, official } = sheet.input;
      const words = wordsOn(sheet).join(' ');
      for (const row of imprint) expect(words).toContain(row);
      expect(words).toContain(sheet.input.address);
      if (!official)
        expect(words.replace(imprint[1], '')).not.toMatch(/Quyết định|Kế hoạch|UBND|tỉnh|Bắc Kạn|\b20\d\d\b/u);
    }
  });

  test('the picture’s core is seen whole, and the panel is filled', () => {
    for (const { picture, slug } of sheets.map((sheet) => ({ ...sheet, slug: sheet.input.message.slug }))) {
      const { left, top, u } = picture;
      expect(left - 3 * u, slug).toBeGreaterThanOrEqual(picture.x - 0.01);
      expect(left + 63 * u, slug).toBeLessThanOrEqual(picture.x + picture.width + 0.01);
      expect(top, slug).toBeGreaterThanOrEqual(picture.y - 0.01);
    }
  });

  test('words have contrast with their ground', () => {
    for (const { blocks, paper } of sheets)
      for (const { role, lines } of blocks)
        for (const { ink } of lines.flatMap(({ spans }) => spans))
          expect(contrast(ink, paper), role).toBeGreaterThan(4.5);
  });

  test('a slogan too long for it is refused with what to do', () => {
    const slogan = 'Khẩuhiệuviếtliền'.repeat(5);
    const long = { ...sheetOf(message('viec-nha'), name) };
    const asked = () => layOut({ ...long, message: { ...long.message, slogan, lines: [slogan] } });
    expect(asked).toThrow(SheetError);
    expect(asked).toThrow(/khẩu hiệu quá dài cho khổ này: chữ chỉ còn [\d,]+ (?:mm|px), ít nhất phải/u);
  });
});

test('a poster’s advice can be read from three metres, in two lines or three', () => {
  for (const one of messages) {
    const lead = layOut(sheetOf(one, 'a3')).blocks.find(({ role }) => role === 'lead');
    if (!lead) continue;
    expect(lead.lines.length, one.slug).toBeLessThanOrEqual(3);
    expect(lead.lines[0]!.size, one.slug).toBeGreaterThanOrEqual(12.4);
  }
});

test('whose it is can be read in the hand, also on the smallest paper and under a long address', () => {
  for (const one of messages)
    for (const name of ['a4', 'a4-mot-mau', 'a3'] as const) {
      const { blocks } = layOut({ ...sheetOf(one, name), address: 'binhdanggioi.mot-noi-rat-dai.vi-du.vn' });
      const rows = blocks
        .flatMap(({ lines }) => lines)
        .filter(({ spans }) => /trang thông tin|Hình:/.test(spans[0]!.text));
      expect(rows.length, one.slug).toBeGreaterThan(0);
      // 9 points.
      for (const { size } of rows) expect(size, `${one.slug} ${name}`).toBeGreaterThanOrEqual(3.175);
    }
});

test('codes stand where somebody is near enough to read them', () => {
  const withCode: FormatName[] = formatNames.filter((name) => layOut(sheetOf(message('mot-lan'), name)).code);
  expect(withCode).toEqual(['a3', 'a2', 'a4', 'a4-mot-mau', 'bang-tin']);
  expect(withCode.every((name) => hasCode(formats[name]))).toBe(true);
});

test('a letter that the face lacks is named, with the key of the file where it stands', () => {
  const sheet = sheetOf(message('viec-nha'), 'a3');
  try {
    layOut({ ...sheet, message: { ...sheet.message, lead: 'Việc nhà → việc chung' } });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ key: 'lead', message: expect.stringContaining('không có chữ “→”') });
  }
});

test('a site’s name too long for a sheet is named', () => {
  const sheet = sheetOf(message('viec-nha'), 'phuon');
  expect(() => layOut({ ...sheet, imprint: [`Câu gợi ý của ${'một trang có tên rất dài '.repeat(4)}`, ''] })).toThrow(
    /chữ tràn khổ: “Câu gợi ý/,
  );
});

test('described as it is drawn: in colour, or in black line, with all that is to be read on it', () => {
  const colour = sheetAlt(layOut(sheetOf(message('mot-lan'), 'a3')));
  const line = sheetAlt(layOut(sheetOf(message('mot-lan'), 'a4-mot-mau')));
  expect(colour).toMatch(/^Nền cam\. .*bát.* Chữ trên hình: .*113.*Câu gợi ý của trang thông tin độc lập/su);
  expect(line).toMatch(/^Nét đen trên nền trắng\. /u);
  expect(line).not.toContain('Nền cam');
});

test('a message without a picture gets its own weave, never another’s picture', () => {
  const sheet = sheetOf({ ...message('mot-lan'), slug: 'chua-ve' }, 'a3');
  expect(sheetAlt(layOut(sheet))).toContain('tấm vải dệt có hoa văn riêng');
});
