import { describe, expect, test } from 'vitest';
import { typstAvailable } from '../print/typst.ts';
import { type FormatName, formats } from './formats.ts';
import { message, messages, posterOf } from './messages-for-tests.ts';
import { type Part, partsOf } from './parts-for-tests.ts';
import { type DesignName, designs } from './poster-page.ts';

const designNames = Object.keys(designs) as DesignName[];
const formatNames = Object.keys(formats) as FormatName[];

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
          'số điện thoại',
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
