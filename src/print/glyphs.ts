import { fontFiles } from './fonts.ts';

const known = new Map<string, ReadonlySet<number>>();

/**
 * The characters that every cut of one of our families can draw ("tinos/", "be-vietnam-pro/").
 * Read from the `cmap` tables of the fonts (OpenType 1.9, formats 4 and 12).
 */
export function charactersOf(family: string): ReadonlySet<number> {
  const found = known.get(family);
  if (found) return found;
  const cuts = fontFiles()
    .filter(({ name }) => name.startsWith(family))
    .map(({ bytes }) => characters(bytes));
  const common = new Set([...cuts[0]!].filter((character) => cuts.every((cut) => cut.has(character))));
  known.set(family, common);
  return common;
}

function characters(font: Buffer): Set<number> {
  const result = new Set<number>();
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (record === undefined) return result;
  const cmap = font.readUInt32BE(record + 8);
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(table);
    if (format === 12)
      for (let group = 0; group < font.readUInt32BE(table + 12); group++) {
        const at = table + 16 + 12 * group;
        for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code++) result.add(code);
      }
    if (format === 4) {
      const segments = font.readUInt16BE(table + 6) / 2;
      for (let s = 0; s < segments; s++) {
        const end = font.readUInt16BE(table + 14 + 2 * s);
        const start = font.readUInt16BE(table + 16 + 2 * segments + 2 * s);
        const offset = font.readUInt16BE(table + 16 + 6 * segments + 2 * s);
        const delta = font.readUInt16BE(table + 16 + 4 * segments + 2 * s);
        for (let code = start; code <= end && code < 0xffff; code++) {
          const at = table + 16 + 6 * segments + 2 * s + offset + 2 * (code - start);
          const glyph = offset === 0 ? (code + delta) & 0xffff : font.readUInt16BE(at);
          if (glyph !== 0) result.add(code);
        }
      }
    }
  }
  return result;
}
