import { fold } from '../vietnamese/fold.ts';
import { upperFirst } from '../vietnamese/sentence-case.ts';
import { instrumentLabel, instruments } from './library.ts';
import { searchRecords } from './search-records.ts';

/** The names of one letter, in the order of the alphabet. */
export interface Letter {
  letter: string;
  entries: { text: string; url: string }[];
}

/** Kinds with one name each, and questions; of some readers also know other names. */
const kinds = new Set(['answer', 'message', 'page', 'agency', 'instrument', 'help']);
const alsoCalled = new Set(['page', 'help']);
const MOST_NAMES = 3;
const LONGEST = 60;

/** Instruments of one name, by address: each with its number, and whether it still holds. */
async function toldApart(): Promise<Map<string, string>> {
  const all = (await instruments()).map((entry) => ({ entry, label: instrumentLabel(entry) }));
  const alike = all.filter(({ label }) => all.filter((other) => other.label === label).length > 1);
  return new Map(
    alike.map(({ entry: { id, data }, label }) => [
      `/van-ban/${id}/`,
      [label, data.number && `số ${data.number}`, data.status === 'hết hiệu lực' && 'hết hiệu lực']
        .filter(Boolean)
        .join(', '),
    ]),
  );
}

/** What search knows things by and the questions people ask, as an index at the end of a book: for whoever has no scripts. */
export async function wordIndex(): Promise<Letter[]> {
  const records = (await searchRecords()).filter(({ type }) => kinds.has(type));
  const told = await toldApart();
  const named = records
    .flatMap(({ type, title, url, aliases = [] }) => {
      const names = alsoCalled.has(type) ? aliases.slice(0, MOST_NAMES) : [];
      return (
        [title, ...names]
          .filter((text) => type === 'answer' || text.length <= LONGEST)
          .map((text) => (type === 'instrument' && told.get(url)) || text)
          // “Cấm tiếp xúc” is looked for under its letter.
          .map((text) => ({ text: upperFirst(/^“/u.test(text) ? text.replace(/[“”]/gu, '') : text), url }))
      );
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
