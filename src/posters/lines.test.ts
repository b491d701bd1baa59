import { describe, expect, test } from 'vitest';
import { widthOf } from '../print/type.ts';
import { balanced, bound, fitSlogan, sloganHeight } from './lines.ts';
import { message, messages } from './messages-for-tests.ts';

const plain = (lines: readonly string[]) => lines.join(' ').replaceAll('\u00a0', ' ');
const boxes = {
  wide: { box: { width: 500, height: 160 }, most: 3 },
  tall: { box: { width: 68, height: 90 }, most: 6 },
  square: { box: { width: 960, height: 300 }, most: 4 },
};

describe.each(Object.entries(boxes))('in a %s box', (_, { box, most }) => {
  test.each(messages.map(({ slug, lines }) => [slug, lines] as const))('%s', (__, lines) => {
    const fit = fitSlogan(lines, box, { largest: 200, most });
    // Not a word is lost or moved.
    expect(plain(fit.lines)).toBe(lines.join(' '));
    expect(fit.lines.length).toBeLessThanOrEqual(most);
    expect(fit.height).toBeLessThanOrEqual(box.height + 0.01);
    for (const line of fit.lines) expect(widthOf(line, fit.size, 800)).toBeLessThanOrEqual(box.width + 0.01);
    // A compound stays on its line.
    for (const compound of bound(lines.join(' ')).split(' '))
      if (compound.includes('\u00a0')) expect(fit.lines.join('\n')).toContain(compound);
  });
});

test('ends made by hand are kept where they cost little', () => {
  const { lines } = message('hang-xom');
  expect(
    fitSlogan(lines, { width: 269, height: 100 }, { largest: 35, most: 4 }).lines.map((line) => plain([line])),
  ).toEqual([...lines]);
});

test('what stands below and grows with the slogan takes its room', () => {
  const { lines } = message('hang-xom');
  const options = { largest: 200, most: 3 };
  const alone = fitSlogan(lines, { width: 500, height: 100 }, options);
  const shared = fitSlogan(lines, { width: 500, height: 100 }, { ...options, beside: (size) => size });
  expect(shared.size).toBeLessThan(alone.size);
  expect(shared.height + shared.size).toBeLessThanOrEqual(100.01);
});

test('the first line of an official theme is larger', () => {
  const { lines } = message('chu-de-2018');
  const box = { width: 300, height: 100 };
  expect(fitSlogan(lines, box, { largest: 35, most: 4, emphasised: true }).first).toBeGreaterThan(1);
  expect(fitSlogan(lines, box, { largest: 35, most: 4 }).first).toBe(1);
  expect(sloganHeight(2, 1.4)).toBeGreaterThan(sloganHeight(2));
});

test('a sentence is broken after its comma into lines of like length', () => {
  const lines = balanced('Tin lời người kể, giữ kín chuyện, hỏi xem họ cần gì.', 10, 160, 600);
  expect(lines.map((line) => plain([line]))).toEqual(['Tin lời người kể, giữ kín chuyện,', 'hỏi xem họ cần gì.']);
  expect(balanced('Ngắn thôi.', 10, 160, 600)).toEqual(['Ngắn thôi.']);
});
