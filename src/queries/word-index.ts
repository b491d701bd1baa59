import { fold } from '../vietnamese/fold.ts';
import { upperFirst } from '../vietnamese/sentence-case.ts';
import { searchRecords } from './search-records.ts';

/** The names of one letter, in the order of the alphabet. */
export interface Letter {
  letter: string;
  entries: { text: string; url: string }[];
}

/** Kinds with one name each; of these readers also know others. */
const kinds = new Set(['message', 'page', 'agency', 'instrument', 'help', 'list']);
const alsoCalled = new Set(['message', 'page', 'help']);
const MOST_NAMES = 3;
const LONGEST = 60;

/** What search knows things by, as an index at the end of a book: for whoever has no scripts. */
export async function wordIndex(): Promise<Letter[]> {
  const named = (await searchRecords())
    .filter(({ type }) => kinds.has(type))
    .flatMap(({ type, title, url, aliases = [] }) => {
      const names = alsoCalled.has(type) ? aliases.slice(0, MOST_NAMES) : [];
      return [title, ...names]
        .filter((text) => text.length <= LONGEST)
        .map((text) => ({ text: upperFirst(text), url }));
    })
    .filter(({ text }) => /^\p{L}/u.test(text));
  const once = new Map(named.map((entry) => [`${fold(entry.text)} ${entry.url}`, entry]));
  const letters = new Map<string, Letter>();
  const order = new Intl.Collator('vi');
  for (const entry of [...once.values()].sort((a, b) => order.compare(a.text, b.text))) {
    const letter = /^đ/i.test(entry.text) ? 'Đ' : fold(entry.text.charAt(0)).toUpperCase();
    const mine = letters.get(letter) ?? { letter, entries: [] };
    mine.entries.push(entry);
    letters.set(letter, mine);
  }
  return [...letters.values()].sort((a, b) => order.compare(a.letter, b.letter));
}
