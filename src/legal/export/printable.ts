import { charactersOf } from '../../print/glyphs.ts';

/** Stands for a character that the fonts of the print lack. */
const substitute = '□';

/** A box with a tick is a full one, so that it is not taken for an empty one. */
const fullBox = '■';
const ticked = new Set(['☑', '☒']);

/** Signs that other characters draw as well. */
const sameSign: Record<string, string> = { '✓': '√', '✔': '√', '✗': '×', '✘': '×', '∛': '³√', '∜': '⁴√' };

/**
 * Data for print in which characters without a glyph are replaced by a box. The text of an official document cannot be
 * changed to suit our fonts, and a missing letter must be seen, not guessed. `missing` lists the characters, each once.
 * @param family of the fonts that draw it (src/print/glyphs.ts)
 */
export function printable<T>(data: T, family = 'tinos/'): { data: T; missing: string[] } {
  const drawn = charactersOf(family);
  const missing = new Set<string>();
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const text = value.normalize('NFC');
      return text.replace(/[^\s]/gu, (character) => {
        if (drawn.has(character.codePointAt(0)!)) return character;
        const same = sameSign[character];
        if (same) return same;
        missing.add(character);
        return ticked.has(character) ? fullBox : substitute;
      });
    }
    if (Array.isArray(value)) return value.map(clean);
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item)]));
    return value;
  };
  return { data: clean(data) as T, missing: [...missing].sort() };
}

/** The characters as a reader can look them up: "U+2610". */
export const codePoints = (characters: string[]): string =>
  characters
    .map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');
