import { describe, expect, test } from 'vitest';
import { type Box, bottom, right } from './artwork.ts';
import { type Format, type FormatName, formats } from './formats.ts';
import { inks } from './inks.ts';
import { sizes } from './layout.ts';
import { messages, posterOf } from './messages-for-tests.ts';
import { type DesignName, designs, drawSheet, unitNamePlace } from './poster-page.ts';

const designNames = Object.keys(designs) as DesignName[];
const formatNames = Object.keys(formats) as FormatName[];
const sheets = formatNames.flatMap((format) => designNames.map((design) => [format, design] as const));

const apart = (a: Box, b: Box) =>
  right(a) <= b.x + 1e-6 || right(b) <= a.x + 1e-6 || bottom(a) <= b.y + 1e-6 || bottom(b) <= a.y + 1e-6;

/** All that is set on a sheet, the unit's name with the room that its marks and descenders take. */
function placesOf({ layout }: ReturnType<typeof drawSheet>): [string, Box][] {
  const { words, writing, unitName, rule, numbers, small, code } = layout;
  return Object.entries({
    words,
    writing,
    numbers,
    small,
    code,
    rule: rule && { ...rule, height: 0.1 },
    unitName: {
      x: unitName.x,
      y: unitName.y - 1.23 * unitName.size,
      width: unitName.width,
      height: 1.48 * unitName.size,
    },
  }).filter((entry): entry is [string, Box] => entry[1] !== undefined);
}

describe.each(sheets)('%s in design %s', (name, design) => {
  const format: Format = formats[name];
  const drawn = messages.map((message) => drawSheet(posterOf(message, design, name)));

  test('nothing that is read lies on something else, on the picture or outside the margins', () => {
    for (const sheet of drawn) {
      const places = placesOf(sheet);
      const { panel } = sheet.stage;
      const { free } = sheet.artwork;
      for (const [what, box] of places) {
        expect(box.width, what).toBeGreaterThan(0);
        expect(box.height, what).toBeGreaterThan(0);
        expect(box.x, what).toBeGreaterThanOrEqual(Math.max(panel.x, free.x) + format.margin * sheet.stage.e - 1e-6);
        expect(right(box), what).toBeLessThanOrEqual(Math.min(right(panel), right(free)) + 1e-6);
        expect(box.y, what).toBeGreaterThanOrEqual(free.y);
        expect(bottom(box), what).toBeLessThanOrEqual(bottom(free) + 1e-6);
      }
      places.forEach(([what, box], i) => {
        for (const [other, otherBox] of places.slice(i + 1))
          expect(apart(box, otherBox), `${what}, ${other}`).toBe(true);
      });
    }
  });

  test('no thread runs through the words', () => {
    for (const sheet of drawn) {
      const places = placesOf(sheet).map(([, box]) => box);
      for (const { width, lines } of sheet.artwork.threads)
        for (const line of lines)
          line.slice(1).forEach(([x, y], i) => {
            const [fromX, fromY] = line[i]!;
            const thread: Box = {
              x: Math.min(x, fromX) - width / 2,
              y: Math.min(y, fromY) - width / 2,
              width: Math.abs(x - fromX) + width,
              height: Math.abs(y - fromY) + width,
            };
            for (const box of places) if (!apart(thread, box)) throw new Error(`${design} ${name}: ${x}, ${y}`);
          });
    }
  });

  test('the picture runs past the bleed or ends before the cut, never between them', () => {
    for (const { stage, artwork } of drawn) {
      const ends = (axis: 0 | 1) => {
        const all = artwork.threads.flatMap(({ width, lines }) =>
          lines.flat().flatMap((point) => [point[axis] - width / 2, point[axis] + width / 2]),
        );
        return all.reduce<[number, number]>(
          ([least, most], at) => [Math.min(least, at), Math.max(most, at)],
          [1e9, -1e9],
        );
      };
      const { panel } = stage;
      for (const [axis, from, to] of [
        [0, panel.x, right(panel)],
        [1, panel.y, bottom(panel)],
      ] as const) {
        const [least, most] = ends(axis);
        const [before, after] = [from - least, most - to];
        for (const beyond of [before, after]) {
          if (format.oneColour) expect(beyond).toBeLessThanOrEqual(0.01);
          else if (beyond > 0) expect(beyond).toBeGreaterThanOrEqual(format.bleed);
        }
      }
    }
  });

  test('the reader finds the place for a name in the units of the SVG', () => {
    const place = unitNamePlace(drawn[0]!, design);
    const scale = format.unit === 'mm' ? 72 / 25.4 : 1;
    expect(place.size).toBeCloseTo((sizes.unitName * format.width * scale) / format.columns, 1);
    // A name of some thirty letters needs no smaller ones.
    expect(place.width / place.size).toBeGreaterThan(27 * 0.55);
    const { words, ground } = designs[design];
    expect(place.fill).toBe(format.oneColour ? '#000000' : inks[words.rest].hex);
    expect(words.rest).not.toBe(ground);
  });
});
