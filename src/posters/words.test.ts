import { describe, expect, test } from 'vitest';
import { TypstError, typstAvailable } from '../print/typst.ts';
import { type FormatName, formats } from './formats.ts';
import { message, messages, posterOf } from './messages-for-tests.ts';
import { partsOf } from './parts-for-tests.ts';
import { type PosterInput, posterPage } from './poster-page.ts';

const formatNames = Object.keys(formats) as FormatName[];

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
