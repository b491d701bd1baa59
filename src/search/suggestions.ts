import { fold } from '../vietnamese/fold.ts';
import { ask } from './ask.ts';
import { locatorIn } from './locator.ts';
import type { RecordType, SearchRecord } from './record.ts';
import type { Store } from './search.ts';
import { keysOf } from './words.ts';

/** At most this many are offered. */
const MOST = 6;

/** Kinds whose titles nobody asks for: headings of a text, files, words of a plan. */
const unasked = /^(?:provision|material|task)$/;
/** Kinds of which so many other ways to ask can be read; questions to a legal text read as officials write, and stand behind. */
const alsoAsked: Partial<Record<RecordType, number>> = { answer: 10, page: 10, provision: 3 };
const BEHIND = -10;

/** Something that may be offered. */
interface Line {
  text: string;
  /** Its words without accents, one space between two. */
  plain: string;
  worth: number;
}

const plainOf = (text: string) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Ways to ask that were written without accents help to find, not to read. */
const isReadable = (text: string): boolean => !/^[ -~]+ [ -~]+$/.test(text);

/** What people ask, each once: two that differ only in accents or capitals are one. */
function linesOf(records: readonly SearchRecord[]): Line[] {
  const lines = records.flatMap(({ type, title, aliases = [] }) =>
    [...(unasked.test(type) ? [] : [title]), ...aliases.slice(0, alsoAsked[type] ?? 0).filter(isReadable)].map(
      (text): Line => ({ text, plain: plainOf(text), worth: type === 'provision' ? BEHIND : 0 }),
    ),
  );
  return [...new Map(lines.reverse().map((line) => [line.plain, line])).values()];
}

/**
 * What may be offered while a reader types: what people ask and that holds the beginnings of all words typed. First what
 * begins as typed, then what has the words in order, then the short ones; accents count where they were typed. For a
 * citation (“mục II.5”) the place itself and those below it; where nothing fits, what a search would find.
 */
export function suggestionsIn(store: Store): (typed: string) => string[] {
  const lines = linesOf(store.records);
  return (typed) => {
    const plain = plainOf(typed);
    if (plain === '' || typed.length > 100) return [];
    const place = locatorIn(keysOf(typed))?.provision;
    const cited = store.records.filter(
      ({ type, id }) => place && type === 'provision' && `${id}-`.startsWith(`${place}-`),
    );
    if (cited.length > 0)
      return cited.slice(0, MOST).map(({ path, title }) => `${path.split(' › ').slice(1).join(', ')}: ${title}`);
    const asked = plain.split(' ');
    const accented = typed.normalize('NFC').trim().toLowerCase();
    const fitting = lines
      .filter((line) => line.plain !== plain && asked.every((part) => ` ${line.plain}`.includes(` ${part}`)))
      .map(({ text, plain: words, worth }) => {
        const place = words.startsWith(plain) ? 3 : ` ${words}`.includes(` ${plain}`) ? 2 : 0;
        const same = text.toLowerCase().includes(accented) ? 1 : 0;
        return { text, worth: worth + place + same - text.length / 100 };
      })
      .sort((a, b) => b.worth - a.worth)
      .map(({ text }) => text);
    if (fitting.length > 0 || plain.length < 3) return fitting.slice(0, MOST);
    const { results } = ask(typed, store);
    const best = results.filter(({ type }) => !unasked.test(type));
    return (best.length > 0 ? best : results).slice(0, MOST).map(({ title }) => title.map(({ text }) => text).join(''));
  };
}
