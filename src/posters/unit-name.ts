/** A reader's own line on a sheet: how it is folded, what cannot stand, and its outlines. Free of Node: the browser draws it. */

/** Letters of one cut in thousandths of their size, y upwards: how far each advances, and its outline from its own origin. */
export interface NameLetters {
  space: number;
  letters: Readonly<Record<string, readonly [advance: number, outline: string]>>;
}

/** Where the letters are served. */
export const nameLettersAddress = '/fonts/chu-ten-don-vi.json';

/** The longest line, in characters. */
const longest = 60;
/** No smaller than this share of the largest letters. */
const smallest = 2 / 3;

/** As it was meant: composed, every kind of blank one plain blank, nothing that cannot be seen, as pasted from Word. */
export const foldedName = (line: string): string =>
  line
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

/** Why a folded line cannot stand on a sheet, in words for the reader; null when it can. Only letters of our own face, so it can carry no markup. */
export function unitNameProblem(line: string, { letters }: NameLetters): string | null {
  if (line === '') return 'Chưa có tên. Hãy gõ tên xã, trường, đài hoặc đơn vị.';
  if (line.length > longest) return `Tên dài ${line.length} ký tự, nhiều nhất ${longest}. Hãy viết ngắn hơn.`;
  const strange = Array.from(line).find((letter) => letter !== ' ' && !letters[letter]);
  return strange ? `Ký tự “${strange}” không in được trên áp phích. Hãy bỏ ký tự đó.` : null;
}

export interface NamePlace {
  x: number;
  y: number;
  width: number;
  /** Of the largest letters. */
  size: number;
}

/** A line's outline in thousandths of a size, y upwards, and the size at which it fits its place; null where it would be too small to read. */
export function nameOutline(
  line: string,
  { space, letters }: NameLetters,
  { width, size }: NamePlace,
): { d: string; size: number } | null {
  let x = 0;
  let d = '';
  for (const letter of Array.from(line)) {
    const [advance, outline] = letters[letter] ?? [space, ''];
    // Outlines begin where they move to; the steps after that are from point to point.
    d += outline.replace(/M(-?\d+)/g, (_, from: string) => `M${Number(from) + x}`);
    x += advance;
  }
  const fit = Math.min(1, (width * 1000) / (size * x));
  return fit < smallest ? null : { d, size: size * fit };
}
