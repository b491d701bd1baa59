import type { Wordings } from './lexicon.ts';
import type { SearchRecord } from './record.ts';

/** All that answers at once, as one file: the records column by column, as like packs best beside like, and the glossary. */
export interface RecordsFile {
  /** The values of all records, in their order; 0 where a record has none. */
  columns: { [Name in keyof SearchRecord]-?: (SearchRecord[Name] | 0)[] };
  wordings: Wordings;
}

const names = [
  'type',
  'url',
  'id',
  'title',
  'path',
  'aliases',
  'year',
  'audience',
  'format',
  'note',
  'card',
  'call',
  'text',
] as const satisfies (keyof SearchRecord)[];

/** A record's id, unless it says another: the end of its address. */
const idIn = (url: string): string => /([^/#]+)\/?$/.exec(url)?.[1] ?? '';

/** Pack the records for the browser. */
export function packRecords(records: readonly SearchRecord[], wordings: Wordings): RecordsFile {
  const kept = (record: SearchRecord, name: (typeof names)[number]) => {
    const value = record[name];
    const isSaid = name === 'id' && value === idIn(record.url);
    return isSaid || value === undefined || value.toString() === '' ? 0 : value;
  };
  const columns = names.map((name) => [name, records.map((record) => kept(record, name))]);
  return { columns: Object.fromEntries(columns), wordings };
}

/** The records as they were packed. */
export function unpackRecords({ columns }: RecordsFile): SearchRecord[] {
  return (columns.url as string[]).map((url, i) => {
    const given = names.filter((name) => columns[name][i] !== 0).map((name) => [name, columns[name][i]]);
    return { id: idIn(url), title: '', text: '', path: '', ...Object.fromEntries(given) };
  });
}
