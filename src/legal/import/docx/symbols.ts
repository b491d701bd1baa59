import { codePoint } from 'dingbat-to-unicode';

const fonts: Record<string, string> = {
  symbol: 'Symbol',
  wingdings: 'Wingdings',
  'wingdings 2': 'Wingdings 2',
  'wingdings 3': 'Wingdings 3',
  webdings: 'Webdings',
};

/** Where the table names a character that few fonts draw, the plain one of the same look. */
const plainer: Record<string, Record<number, string>> = {
  Wingdings: {
    111: '☐',
    168: '☐',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
    216: '➢',
    167: '▪',
    120: '☒',
    223: '←',
    224: '→',
    225: '↑',
    226: '↓',
    231: '←',
    232: '→',
    233: '↑',
    234: '↓',
  },
  'Wingdings 2': { 42: '☐', 48: '☐', 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '☐' },
  Webdings: { 99: '☐', 103: '■', 114: '✗', 97: '✔' },
};

/** Whether a font draws signs in the place of letters. */
export const isSymbolFont = (font: string | undefined): boolean =>
  font !== undefined && Object.hasOwn(fonts, font.toLowerCase());

/**
 * A sign of a symbol font as the Unicode character of the same look.
 * @param code as stored, F020 to F0FF or 20 to FF
 * @returns a character for private use (F0xx) where the font or the sign is not known: `doubts/` asks about it
 */
export function signOf(font: string | undefined, code: number): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = fonts[font?.toLowerCase() ?? ''];
  if (name === undefined) return String.fromCodePoint(code);
  if (low === 0x20 || low === 0xa0) return ' ';
  const known = plainer[name]?.[low] ?? codePoint(name, low)?.string;
  return known ?? String.fromCodePoint(low > 0xff ? low : 0xf000 + low);
}

/** Words typed in a symbol font. Letters that such a font cannot hold are drawn in another one and stay. */
export const signsIn = (font: string | undefined, text: string): string =>
  [...text]
    .map((letter) => {
      const code = letter.codePointAt(0)!;
      return (code > 0x20 && code <= 0xff) || (code >= 0xf000 && code <= 0xf0ff) ? signOf(font, code) : letter;
    })
    .join('');
