import { fold } from '../vietnamese/fold.ts';
import type { Wordings } from './lexicon.ts';
import type { RecordType, SearchRecord } from './record.ts';
import { fromWordCodes, toWordCodes } from './word-codes.ts';

/** All that answers at once: the records and the glossary. */
export interface RecordsFile {
  records: SearchRecord[];
  wordings: Wordings;
}

/** Values stand column by column, as like packs best beside like. The order of the columns is the one that packs best. */
const columns = [
  'text',
  'card',
  'title',
  'aliases',
  'more',
  'folder',
  'end',
  'id',
  'path',
  'type',
  'year',
  'audience',
  'format',
  'note',
  'call',
] as const;
type Column = (typeof columns)[number];

/** Between columns, between the values of a column, and between the parts of a value. */
const COLUMN = '\t';
const VALUE = '\n';
const PART = '|';
/** Stands for the record's name in its aliases; before an alias that is the text from a letter on; before what was bare of accents. */
const NAME = '*';
const FROM = '=';
const BARE = '_';

/** A record's id, unless it says another: the end of its address, of pages and lists the last two pieces. */
const idIn = (type: string, url: string): string => {
  const pieces = url.match(/[^/#]+/g) ?? [''];
  return (type === 'task' ? 'viec-' : '') + pieces.slice(type === 'page' || type === 'list' ? -2 : -1).join('-');
};

/** An address is written in words with accents, as the titles have them; after a sign, where it has accents itself. */
const addressOf = (words: string): string =>
  (words[0] === BARE ? words.slice(BARE.length) : fold(words)).replace(/ /g, '-');

/** A title without its kind: "Áp phích: …". */
const nameIn = (title: string): string => title.replace(/^.*?: /, '');

/**
 * Pack the records for the browser, so that the same words stand in the same order as often as can be: that is what the
 * line's own packing finds.
 * @returns one text; of aliases signs that nobody searches may be lost
 */
export function packRecords({ records, wordings }: RecordsFile): string {
  const usual = usualWords(records);
  const valuesOf = (record: SearchRecord): Partial<Record<Column, unknown>> => {
    const { type, url, id, title, text, aliases = [] } = record;
    const end = /[^/#]+\/?$|$/.exec(url)![0];
    const inWords = (part: string) => {
      const words = part.replace(/-/g, ' ');
      const read = accented(words, usual, part === end ? [title] : []);
      return addressOf(read) === part ? read : BARE + words;
    };
    const short = (alias: string) =>
      alias.length > 3 && text.endsWith(alias)
        ? `${FROM}${text.length - alias.length}`
        : /^[a-z]+( [a-z]+)+$/.test(alias)
          ? BARE + accented(alias, usual, [title, text, ...aliases])
          : alias.split(nameIn(title)).join(NAME);
    return {
      ...record,
      id: id === idIn(type, url) ? '' : id,
      folder: inWords(url.slice(0, url.length - end.length)),
      end: inWords(end),
      aliases: distinct(aliases).map((alias) => short(alias.replace(/[|*=_]/g, ' '))),
    };
  };
  const all = records.map(valuesOf);
  const written = (value: unknown) => [value ?? ''].flat().join(PART).replace(/\s+/g, ' ').trim();
  const { short: shorts, said, around = {} } = wordings;
  const lists = [shorts, said, around].map((list) => Object.entries(list).map((pair) => pair.flat()));
  const rows = [...columns.map((name) => all.map((values) => values[name])), ...lists];
  // What is as before is not said again.
  const folders = rows[columns.indexOf('folder')]!;
  for (let i = folders.length - 1; i > 0; i--) if (folders[i] === folders[i - 1]) folders[i] = '';
  return toWordCodes(
    rows
      .map((row) => row.map(written).join(VALUE))
      .join(COLUMN)
      .normalize('NFC'),
  );
}

/** The records as they were packed. */
export function unpackRecords(file: string): RecordsFile {
  const rows = fromWordCodes(file)
    .split(COLUMN)
    .map((row) => row.split(VALUE));
  const [short, said, around] = rows.slice(columns.length).map((row) =>
    Object.fromEntries(
      row.filter(Boolean).map((pair) => {
        const [one, ...others] = pair.split(PART);
        return [one!, others];
      }),
    ),
  );
  let folder = '';
  const records = rows[0]!.map((_, i): SearchRecord => {
    const values = columns.map((name, at) => [name, rows[at]![i]!] as const).filter(([, value]) => value);
    const { folder: own = folder, end = '', ...has } = Object.fromEntries(values);
    folder = own;
    const url = addressOf(folder) + addressOf(end);
    const { text = '', title = '', path = '', type, aliases, year, audience, format } = has;
    const alias = (one: string) =>
      one[0] === FROM
        ? text.slice(Number(one.slice(1)))
        : one[0] === BARE
          ? fold(one.slice(1))
          : one.split(NAME).join(nameIn(title));
    return {
      id: idIn(type!, url),
      ...has,
      type: type as RecordType,
      url,
      text,
      title,
      path,
      aliases: aliases?.split(PART).map(alias),
      year: year ? Number(year) : undefined,
      audience: audience?.split(PART),
      format: format?.split(PART),
    };
  });
  return { records, wordings: { short: short!, said: said!, around: around! } };
}

/** No copy without accents beside the one that has them. */
const distinct = (aliases: readonly string[]): string[] =>
  aliases.filter((one) => !aliases.some((other) => other !== one && fold(other) === one));

/** Word without accents → as it is written with them. */
type Readings = ReadonlyMap<string, string>;

/** A text without accents in words that give it when theirs are taken away: of texts at hand, else the usual ones. */
function accented(text: string, usual: Readings, texts: readonly string[]): string {
  const own = new Map(
    wordsIn(texts)
      .reverse()
      .map((word) => [fold(word), word]),
  );
  return text.replace(/[a-z]+/g, (piece) => own.get(piece) ?? usual.get(piece) ?? piece);
}

/** Of all ways to write a word with accents the most frequent. */
function usualWords(records: readonly SearchRecord[]): Readings {
  const counts = new Map<string, number>();
  for (const { title, text, aliases = [] } of records)
    for (const word of wordsIn([title, text, ...aliases])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => a - b).map(([word]) => [fold(word), word]));
}

const wordsIn = (texts: readonly string[]): string[] =>
  texts
    .join(' ')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];
