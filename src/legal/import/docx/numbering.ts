import { isSymbolFont, signsIn } from './symbols.ts';
import type { XmlNode } from './xml.ts';
import { attribute, child, children, valIn } from './xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  /** What parts the number from the words: nothing, or a space for Word's tab and space. */
  suffix: '' | ' ';
  /** 0: never starts again; n: starts again after a paragraph of level n or above; otherwise after any above it. */
  restart: number | undefined;
  isLegal: boolean;
  style: string | undefined;
  font: string | undefined;
}

/** A number that Word shows but does not store with the words. */
export interface AutomaticNumber {
  text: string;
  isBullet: boolean;
}

export interface Numbering {
  /** The number of the next paragraph of this list and level; it counts, so ask once a paragraph, in the order of the text. */
  next(numId: string, level: number): AutomaticNumber;
  /** The level of a list that belongs to a paragraph style. */
  levelOf(numId: string, style: string): number | undefined;
}

/**
 * Word's automatic numbers, counted as Word does: by list definition, each level beginning again below a higher one.
 * @param styles resolves a list that is only a link to a numbering style
 */
export function readNumbering(root: XmlNode | null, numIdOfStyle: (style: string) => string | undefined): Numbering {
  const definitions = new Map<string, { levels: Map<number, Level>; link: string | undefined }>();
  const lists = new Map<string, { definition: string; levels: Map<number, Level>; starts: Map<number, number> }>();
  for (const definition of children(root ?? undefined, 'abstractNum'))
    definitions.set(attribute(definition, 'abstractNumId') ?? '', {
      levels: readLevels(definition),
      link: valIn(definition, 'numStyleLink'),
    });
  for (const list of children(root ?? undefined, 'num')) {
    const starts = new Map<number, number>();
    for (const override of children(list, 'lvlOverride')) {
      const start = valIn(override, 'startOverride');
      if (start !== undefined) starts.set(Number(attribute(override, 'ilvl')), Number(start));
    }
    const levels = new Map(children(list, 'lvlOverride').flatMap((override) => [...readLevels(override)]));
    lists.set(attribute(list, 'numId') ?? '', { definition: valIn(list, 'abstractNumId') ?? '', levels, starts });
  }

  /** The definition that a list counts with, through at most one link. */
  const definitionOf = (numId: string): string => {
    const id = lists.get(numId)?.definition ?? '';
    const link = definitions.get(id)?.link;
    const linked = link === undefined ? undefined : numIdOfStyle(link);
    return (linked !== undefined && lists.get(linked)?.definition) || id;
  };
  const known = new Map<string, Map<number, Level>>();
  const levelsOf = (numId: string): Map<number, Level> => {
    const levels =
      known.get(numId) ??
      new Map([...(definitions.get(definitionOf(numId))?.levels ?? []), ...(lists.get(numId)?.levels ?? [])]);
    known.set(numId, levels);
    return levels;
  };

  const counts = new Map<string, (number | undefined)[]>();
  const used = new Set<string>();
  return {
    levelOf: (numId, style) => [...levelsOf(numId)].find(([, level]) => level.style === style)?.[0],
    next(numId, at) {
      const levels = levelsOf(numId);
      const level = levels.get(at);
      if (!level) return { text: '', isBullet: false };
      const definition = definitionOf(numId);
      const count = counts.get(definition) ?? [];
      counts.set(definition, count);
      const starts = lists.get(numId)?.starts ?? new Map<number, number>();
      // A list that begins at a number of its own does so once, at its first paragraph of that level.
      const begins = starts.has(at) && !used.has(`${numId} ${at}`);
      used.add(`${numId} ${at}`);
      const before = begins ? undefined : count[at];
      count[at] = before === undefined ? (starts.get(at) ?? level.start) : before + 1;
      for (let below = at + 1; below < mostLevels; below++) {
        const restart = levels.get(below)?.restart;
        if (restart === undefined || (restart > 0 && at < restart)) count[below] = undefined;
      }
      if (level.format === 'bullet') return { text: `${signsOf(level)}${level.suffix}`, isBullet: true };
      const text = level.text.replace(/%(\d)/gu, (_, digit: string) => {
        const other = levels.get(Number(digit) - 1);
        if (!other || other.format === 'none') return '';
        const format = level.isLegal ? 'decimal' : other.format;
        return formatNumber(count[Number(digit) - 1] ?? other.start, format);
      });
      return { text: text.trim() === '' ? '' : `${text}${level.suffix}`, isBullet: false };
    },
  };
}

/** Word's lists have nine levels; a label is printed with each paragraph of its list. */
const mostLevels = 9;
const longestLabel = 200;

function readLevels(parent: XmlNode): Map<number, Level> {
  return new Map(
    children(parent, 'lvl').flatMap((level): [number, Level][] => {
      const restart = valIn(level, 'lvlRestart');
      const at = Number(attribute(level, 'ilvl'));
      if (!(at < mostLevels)) return [];
      const found: Level = {
        start: Number(valIn(level, 'start') ?? 1),
        format: valIn(level, 'numFmt') ?? 'decimal',
        text: (valIn(level, 'lvlText') ?? '').slice(0, longestLabel),
        suffix: valIn(level, 'suff') === 'nothing' ? '' : ' ',
        restart: restart === undefined ? undefined : Number(restart),
        isLegal: child(level, 'isLgl') !== undefined,
        style: valIn(level, 'pStyle'),
        font: attribute(child(child(level, 'rPr'), 'rFonts'), 'ascii'),
      };
      return [[at, found]];
    }),
  );
}

/** A bullet by the sign that its font draws. */
const signsOf = ({ font, text }: Level): string => (isSymbolFont(font) ? signsIn(font, text) : text);

const roman: [string, number][] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** A number in one of the forms of Word and HTML lists. Word's letters know no đ: d) is followed by e). */
export function formatNumber(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 1 || value > 10_000) return String(value);
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (/Roman$/.test(format)) {
    let text = '';
    let rest = value;
    for (const [letters, worth] of roman)
      while (rest >= worth) {
        text += letters;
        rest -= worth;
      }
    return format === 'upperRoman' ? text.toUpperCase() : text;
  }
  if (/Letter$/.test(format)) {
    // After z Word writes aa, bb.
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  return String(value);
}
