import { questionIn } from './question.ts';
import { type Answer, type Store, search, type Wanted } from './search.ts';
import { wordsOf } from './words.ts';

/**
 * Answer what a reader typed, be it words or a whole sentence, from the records at hand.
 * @param now the moment at which “hôm nay” is said, wherever the reader is: the site's days are those of Việt Nam
 */
export function ask(typed: string, store: Store, wanted: Wanted = {}, now = Date.now()): Answer {
  const { text, ...asked } = questionIn(typed, store.lexicon.around, leadOf(store), (step) =>
    dayOf(store, now + step * 86_400_000),
  );
  const answer = search(text, store, { ...wanted, ...asked });
  if (answer.total > 0) return answer;
  const full = spelledOut(text, store);
  return full === text ? answer : search(full, store, wanted);
}

/** The text that comes first is the one that the site leads with. */
const leadOf = ({ records }: Store): string => records.find(({ card }) => card)?.title ?? '';

/** How messages call their day, where one has that day; the hour is that of Việt Nam, seven before Greenwich. */
function dayOf({ records }: Store, moment: number): string | null {
  const date = new Date(moment + 7 * 3_600_000);
  const name = `ngày ${date.getUTCDate()} tháng ${date.getUTCMonth() + 1}`;
  return records.some(({ aliases }) => aliases?.includes(name)) ? name : null;
}

/** Abbreviations in full: their words may stand apart where no text has them together. */
function spelledOut(text: string, { lexicon }: Store): string {
  return wordsOf(text)
    .map(({ key, start, end }) => {
      const wording = lexicon.short.get(key)?.find(({ typed }) => typed.length === 1);
      return wording ? wording.means.join(' ') : text.slice(start, end);
    })
    .join(' ');
}
