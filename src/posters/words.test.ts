import { describe, expect, test } from 'vitest';
import { queryMetadata, TypstError, typstAvailable } from '../print/typst.ts';
import { type FormatName, formats } from './formats.ts';
import { message, messages, posterOf } from './messages-for-tests.ts';
import { type DesignName, designs, type PosterInput, posterPage } from './poster-page.ts';

type Part = {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  neededWidth: number;
  neededHeight: number;
};

const designNames = Object.keys(designs) as DesignName[];
const formatNames = Object.keys(formats) as FormatName[];

/** Asks the layout; threads take no part in it, and without them it answers in half the time. */
function partsOf(input: PosterInput): Part[] {
  const page = posterPage(input, { trimmed: true });
  return queryMetadata<Part>({ ...page, data: { ...(page.data as object), threads: [] } }, 'box');
}

function expectToFit(parts: Part[]) {
  for (const part of parts) {
    expect(part.neededWidth, part.name).toBeLessThanOrEqual(part.width + 0.01);
    expect(part.neededHeight, part.name).toBeLessThanOrEqual(part.height + 0.01);
  }
  parts.forEach((a, i) => {
    for (const b of parts.slice(i + 1))
      expect(
        a.x + a.width <= b.x + 0.01 ||
          b.x + b.width <= a.x + 0.01 ||
          a.y + a.height <= b.y + 0.01 ||
          b.y + b.height <= a.y + 0.01,
        `${a.name}, ${b.name}`,
      ).toBe(true);
  });
}

// A missing letter or an overflow makes the layout throw, so that to be asked is to be checked.
describe.runIf(typstAvailable())('words fit, and every letter is there', { timeout: 120_000 }, () => {
  test.each(formatNames)('all messages in all designs on %s', (format) => {
    for (const design of designNames)
      for (const one of messages) {
        const input = posterOf(one, design, format);
        const parts = partsOf(input);
        expectToFit(parts);
        const hasLead = formats[format].lead && input.message.lead !== '';
        expect(parts.map(({ name }) => name)).toEqual([
          'khẩu hiệu',
          ...(hasLead ? ['câu dẫn'] : []),
          ...(formats[format].oneColour ? ['chỗ ghi tay', 'chỗ ghi tay'] : []),
          ...(['full', 'numbers'].includes(formats[format].foot) ? ['số điện thoại'] : []),
          ...(formats[format].foot === 'numbers' ? [] : ['dòng nguồn']),
        ]);
      }
  });

  test.each(formatNames)('letters with marks above and below, one short word, and no number on %s', (format) => {
    for (const design of designNames) {
      const base = posterOf(message('chu-de-2018'), design, format);
      const withLines = (...lines: string[]) => ({ ...base.message, lines, slogan: lines.join(' ') });
      expectToFit(partsOf({ ...base, message: withLines('ẤM Ỗ', 'ẶNG Ợ', 'ỄU Ỵ', 'ẨN Ự') }));
      expectToFit(partsOf({ ...base, message: withLines('Quyền') }));
      expectToFit(partsOf({ ...base, services: [] }));
      expectToFit(partsOf({ ...base, services: base.services.slice(0, 1), captions: [] }));
    }
  });
});

describe.runIf(typstAvailable())('on a billboard', () => {
  test.each(['pano-2-1', 'pano-4-1', 'bang-tin'] as const)('%s: at most two lines of slogan', (format) => {
    for (const one of messages) {
      const { words } = posterPage(posterOf(one, 'vai', format), { trimmed: true }).data as {
        words: { lines: string[] };
      };
      expect(words.lines.length).toBeLessThanOrEqual(2);
    }
  });
});

describe.runIf(typstAvailable())('what cannot be printed', { timeout: 60_000 }, () => {
  const poster = posterOf(message('viec-nha'), 'vai', 'a3');
  const asked = (input: PosterInput) => () => partsOf(input);

  test('a slogan too long for the sheet is refused with what to do', () => {
    const slogan = 'Một dòng khẩu hiệu rất dài mà người viết quên không ngắt ra cho vừa khổ giấy';
    const long = { ...poster, message: { ...poster.message, slogan, lines: [slogan] } };
    expect(asked(long)).toThrow(TypstError);
    expect(asked(long)).toThrow(/khẩu hiệu quá dài cho khổ này: .*hãy ngắt thêm dòng/);
    for (const format of formatNames) expect(asked({ ...long, format })).toThrow(/khẩu hiệu quá dài/);
  });

  test('a part that runs over is named', () => {
    expect(asked({ ...poster, captions: Array(9).fill('Một dòng nhỏ') })).toThrow(/chữ tràn khung: dòng nguồn/);
    const number = { number: '0123 456 789 012', caption: 'Một số rất dài' };
    expect(asked({ ...poster, services: [number, number, number] })).toThrow(/chữ tràn khung: số điện thoại/);
  });

  test('a letter that the font lacks is named', () => {
    expect(asked({ ...poster, message: { ...poster.message, lead: 'Việc nhà → việc chung' } })).toThrow(
      /phông chữ Be Vietnam Pro không có chữ "→"/,
    );
  });

  test('words typed with loose marks come out composed', () => {
    const { lead } = poster.message;
    const loose = { ...poster, message: { ...poster.message, lead: lead.normalize('NFD') } };
    expect(asked(loose)()).toEqual(asked(poster)());
  });
});
