/** Type as the sheets set it: measured and outlined from our own face, so that a layout needs no typesetter to know what fits. */
import { create, type Font } from 'fontkitten';
import { fontFiles } from './fonts.ts';

export type Weight = 500 | 600 | 700 | 800;

const cuts: Record<Weight, string> = { 500: '500Medium', 600: '600SemiBold', 700: '700Bold', 800: '800ExtraBold' };
const unitsPerEm = 1000;

const opened = new Map<Weight, Font>();
function fontOf(weight: Weight): Font {
  const known = opened.get(weight);
  if (known) return known;
  const font = create(fontFiles().find(({ name }) => name.includes(`/${cuts[weight]}/`))!.bytes);
  if (font.isCollection) throw new Error('một tệp phông, một kiểu chữ');
  opened.set(weight, font as Font);
  return font as Font;
}

/** Headlines are set tight, and everywhere the space is wider than the face has it: ư and ữ hang over into it. In em and as a share. */
export const setting = (weight: Weight) =>
  weight === 800 ? { tracking: -0.022, space: 1.3 } : { tracking: 0, space: 1.15 };

const isSpace = (letter: string) => letter === ' ' || letter === '\u00a0';

/** Letters of a line, each with its glyph and where it begins, in font units; and the width of the whole. */
function run(text: string, weight: Weight) {
  const font = fontOf(weight);
  const { tracking, space } = setting(weight);
  let x = 0;
  const letters = [...text.normalize('NFC')].map((letter) => {
    const glyph = font.glyphForCodePoint(isSpace(letter) ? 32 : letter.codePointAt(0)!);
    const placed = { glyph, x };
    x += glyph.advanceWidth * (isSpace(letter) ? space : 1) + tracking * unitsPerEm;
    return placed;
  });
  return { letters, width: x - (letters.length > 0 ? tracking * unitsPerEm : 0) };
}

/** The width of a line, in the unit of `size`. */
export const widthOf = (text: string, size: number, weight: Weight): number =>
  (run(text, weight).width * size) / unitsPerEm;

const known = new Map<string, string>();

/** Outlines of one letter in font units, y upwards, moved by `x`; steps from point to point, which are shorter to write. */
function outline(glyph: ReturnType<Font['glyphForCodePoint']>, x: number): string {
  const letters = { moveTo: 'M', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' } as const;
  let [atX, atY] = [0, 0];
  return glyph.path.commands
    .map(({ command, args }) => {
      const points = args.map((value, i) => Math.round(i % 2 ? value : value + x));
      const numbers = command === 'moveTo' ? points : points.map((value, i) => value - (i % 2 ? atY : atX));
      if (points.length > 0) [atX, atY] = points.slice(-2) as [number, number];
      return letters[command] + numbers.join(' ').replaceAll(' -', '-');
    })
    .join('');
}

/** A line as SVG path data in thousandths of its size, y upwards: to be scaled and turned over where it is put. */
export function outlineOf(text: string, weight: Weight): string {
  const key = `${weight} ${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const d = run(text, weight)
    .letters.map(({ glyph, x }) => outline(glyph, x))
    .join('');
  known.set(key, d);
  return d;
}

/** How far a letter advances and its outline, in thousandths of its size, y upwards. */
export function letterOutline(letter: string, weight: Weight): [advance: number, outline: string] {
  const glyph = fontOf(weight).glyphForCodePoint(letter.codePointAt(0)!);
  return [Math.round(glyph.advanceWidth), outline(glyph, 0)];
}

/** Letters of a text that the face lacks. */
export const lacking = (text: string): string[] => [
  ...new Set(
    [...text.normalize('NFC')].filter(
      (letter) => !isSpace(letter) && !fontOf(700).hasGlyphForCodePoint(letter.codePointAt(0)!),
    ),
  ),
];
