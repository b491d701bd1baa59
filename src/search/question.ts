import type { Wordings } from './lexicon.ts';
import { inDigits } from './spoken-numbers.ts';
import { type Word, wordsOf } from './words.ts';

/** What a sentence asks, and what it wants beside its matter. */
export interface Question {
  /** The matter alone. */
  text: string;
  /** It asks whether a thing still holds, or what became of it. */
  status: boolean;
  /** It wants something to take along: a file, a form, a list. */
  gets: boolean;
}

/** Fewer words are left as they are typed; and so many must remain. */
const LONG = 5;
const LEFT = 3;

const phrases = (list: readonly string[] = []): Word[][] =>
  list.map((phrase) => wordsOf(phrase)).sort((a, b) => b.length - a.length);

/** Whether a phrase stands at a place, with its accents or with none. */
const stands = (phrase: readonly Word[], words: readonly Word[], at: number): boolean =>
  phrase.every(({ key, accent }, i) => {
    const mine = words[at + i];
    return mine?.key === key && (mine.accent === accent || mine.accent === mine.key);
  });

/** The first of the phrases that stands somewhere, as [from, to) in the text. */
function placeOf(list: readonly Word[][], text: string): { from: number; to: number; isAll: boolean } | null {
  const words = wordsOf(text);
  for (const [at] of words.entries()) {
    const found = list.find((phrase) => stands(phrase, words, at));
    if (found)
      return {
        from: words[at]!.start,
        to: words[at + found.length - 1]!.end,
        isAll: found.length === words.length,
      };
  }
  return null;
}

function replaced(text: string, list: readonly Word[][], by: string): string | null {
  const place = placeOf(list, text);
  if (!place || (place.isAll && by === '')) return null;
  return `${text.slice(0, place.from)}${by}${text.slice(place.to)}`.trim();
}

/**
 * Take a sentence apart.
 * @param around the words around a matter, by what they are for (question-words.ts)
 * @param lead what “kế hoạch này” is on this site
 * @param dayOf how the site writes the day so many days from today; null where it has nothing for that day
 */
export function questionIn(
  typed: string,
  around: Wordings['around'],
  lead: string,
  dayOf: (step: number) => string | null,
): Question {
  const [openings, closings] = [phrases(around?.opening), phrases(around?.closing)];
  let text = typed.normalize('NFC').trim();
  const gets = placeOf(phrases(around?.getting), text) !== null;
  // What stands in quotation marks is meant word for word.
  if (/["“”„«»]/.test(text)) return { text, status: false, gets };
  text = inDigits(text);
  const bare = replaced(text, phrases(around?.status), '');
  if (bare !== null) text = replaced(bare, phrases(around?.lead), lead) ?? bare;
  for (const step of [0, 1, -1] as const) {
    const day = dayOf(step);
    if (day !== null) text = replaced(text, phrases(around?.[step]), day) ?? text;
  }
  for (;;) {
    const words = wordsOf(text);
    if (words.length < LONG) break;
    const room = words.length - LEFT;
    const opening = openings.find((phrase) => phrase.length <= room && stands(phrase, words, 0));
    const closing = closings.find(
      (phrase) => phrase.length <= room && stands(phrase, words, words.length - phrase.length),
    );
    if (opening) text = text.slice(words[opening.length]!.start);
    else if (closing) text = text.slice(0, words[words.length - closing.length - 1]!.end);
    else break;
  }
  return { text, status: bare !== null, gets };
}
