import { accentKey } from '../vietnamese/accent-key.ts';
import { FIELD_END } from './index-text.ts';
import type { Lexicon, Wording } from './lexicon.ts';
import { locatorIn, locatorWord } from './locator.ts';
import { readingsOf, soundTwins } from './repair.ts';
import { type Word, wordsOf } from './words.ts';

/** One word of the query. */
export interface Term {
  key: string;
  /** The word with its accents, where it was typed with any. */
  accent: string | null;
  /** About how many records hold the word with those accents. */
  spelt: number;
  /** How much the word says: little for "của", "là", "gì". */
  weight: number;
}

/** Words that may stand in a text for the terms [from, to) of the query. */
export interface Alternative {
  from: number;
  to: number;
  words: readonly string[];
  weight: number;
}

export interface Query {
  terms: Term[];
  alternatives: Alternative[];
  /** Ranges of terms typed in quotation marks. */
  phrases: { from: number; to: number }[];
}

/** Longer queries are cut: nobody types more words, and each costs time. */
const MOST_WORDS = 32;

/** Words that carry grammar, not matter. */
const STOP = wordsOf(
  'và của các cho là có được những về với tại này đó ở thì mà gì nào phải nhiêu khi như thế ra sao không để do bị ' +
    'trong trên theo một hay hoặc từ đến làm thuộc vào việc tôi xin hỏi cần muốn biết số ngày tháng năm lúc cái nhằm bởi vì',
);
/** Small words that still tell one question from another. */
const ASKING = new Set(['ai', 'đâu', 'dau', 'bao', 'mấy', 'may'].map((word) => accentKey(word)));
const STOP_KEYS = new Set(STOP.map((word) => word.key));
const STOP_ACCENTS = new Set(STOP.map((word) => word.accent));

/** Read what a person typed. Never throws; a text without words gives a query without terms. */
export function readQuery(typed: string, lexicon: Lexicon): Query {
  const text = typed.slice(0, 2000).normalize('NFC');
  const words = wordsOf(text)
    .filter((word) => word.key !== FIELD_END)
    .slice(0, MOST_WORDS);
  const terms = words.map((word) => termOf(word, lexicon));
  const alternatives: Alternative[] = terms.map((term, i) => ({ from: i, to: i + 1, words: [term.key], weight: 1 }));

  const explained = new Set<number>();
  for (const [wordings, weight] of [
    [lexicon.short, 0.95],
    [lexicon.said, 0.7],
  ] as const) {
    for (const wording of wordings) {
      for (const from of placesOf(wording, words)) {
        const to = from + wording.typed.length;
        alternatives.push({ from, to, words: wording.means, weight });
        for (let i = from; i < to; i++) explained.add(i);
      }
    }
  }
  for (const [i, word] of words.entries()) {
    if (/^\d+$/.test(word.key)) continue;
    const readings = lexicon.keys.has(word.key)
      ? soundTwins(word.key, lexicon)
      : explained.has(i)
        ? []
        : readingsOf(text.slice(word.start, word.end), lexicon);
    for (const reading of readings) alternatives.push({ from: i, to: i + 1, ...reading });
  }
  const locator = locatorIn(words.map((word) => word.key));
  if (locator) alternatives.push({ ...locator, words: [locatorWord(locator.provision)], weight: 1.5 });

  return { terms, alternatives, phrases: phrasesOf(text, words) };
}

function termOf(word: Word, lexicon: Lexicon): Term {
  const accented = word.accent !== word.key;
  const stop = accented ? STOP_ACCENTS.has(word.accent) : STOP_KEYS.has(word.key);
  return {
    key: word.key,
    accent: accented ? word.accent : null,
    spelt: accented ? (lexicon.accents.get(word.accent) ?? 0) : 0,
    weight: stop ? 0.2 : ASKING.has(word.accent) ? 0.5 : 1,
  };
}

/** Where a wording stands in the query. A word typed with accents must have the same ones. */
function placesOf(wording: Wording, words: readonly Word[]): number[] {
  const same = (a: Word | undefined, b: Word) =>
    a !== undefined && (a.accent === b.accent || (a.key === b.key && a.accent === a.key));
  return words.flatMap((_, from) => (wording.typed.every((word, i) => same(words[from + i], word)) ? [from] : []));
}

/** Ranges of words between quotation marks of any style. */
function phrasesOf(text: string, words: readonly Word[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const match of text.matchAll(/["“”„‟«»″]([^"“”„‟«»″]+)["“”„‟«»″]/g)) {
    const from = words.findIndex((word) => word.start >= match.index);
    const after = words.findIndex((word) => word.start >= match.index + match[0].length);
    const to = after < 0 ? words.length : after;
    if (from >= 0 && to - from > 1) ranges.push({ from, to });
  }
  return ranges;
}
