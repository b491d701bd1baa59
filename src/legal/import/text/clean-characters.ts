import type { Lines, SourceLine } from './source-line.ts';

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]|[^\P{Cc}\t\v]/gu;
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Wider than any sheet: such a gap says no more than one of this width, and patterns that look for gaps try each of its places. */
const widest = ' '.repeat(300);
const sameLook: [RegExp, string][] = [
  [/ {300,}/g, widest],
  [/\t{300,}/g, '\t'.repeat(300)],
  [/[\u2010\u2011]/g, '-'],
  // The Icelandic letter that looks like Đ.
  [/\u00d0/g, 'Đ'],
  // Boxes of Wingdings by their codes, where the font is lost: they are no brackets of Symbol, the other font of these codes.
  [/\uf0fe/g, '☑'],
  [/\uf0fd/g, '☒'],
  [/[\uf06f\uf0a8]/g, '☐'],
  [/\uf0fc/g, '✓'],
  // Bullets of symbol fonts, and their like. Any other sign of such a font stays, and is doubted.
  [/^(\s*)[\uf02d\uf06c\uf06e\uf076\uf09f\uf0a7\uf0b7\uf0d8\uf0e0▪•◦·➢❖](?=\s|\p{L})/gu, '$1-'],
  // Sorts of a broken line in a Word file.
  [/[\v\u2028]/g, ' '],
];

/**
 * The file's text as lines, each letter by its one usual code: composed letters, plain spaces, no invisible characters,
 * bullets of symbol fonts as dashes. Tone placement (hòa, hoà) stays as written.
 */
export function cleanLines(text: string): Lines {
  // Beside an empty box or circle a full one is a tick.
  const isForm = /[□○☐]/u.test(text);
  const edits: Lines['edits'] = [];
  const lines = text.split(/\r\n|\r|\n|\f|\u2029/).map((from, i): SourceLine => {
    let to = from.replace(invisible, '').replace(spaces, ' ').normalize('NFC');
    for (const [pattern, by] of sameLook) to = to.replace(pattern, by);
    if (!isForm) to = to.replace(/^(\s*)[■●](?=\s|\p{L})/u, '$1-');
    if (to !== from) edits.push({ line: i + 1, kind: 'characters', from, to });
    return { text: to, line: i + 1 };
  });
  return { lines, edits };
}
