import type { Lexicon, Wording } from './lexicon.ts';
import { locatorIn, locatorWord } from './locator.ts';
import { type Meant, meantWords } from './meant-words.ts';
import { slipsOf, soundTwins } from './repair.ts';
import type { Word } from './words.ts';

/** One word of the query. */
export interface Term {
  /** Where it stands in the query, in NFC. */
  start: number;
  end: number;
  key: string;
  /** The word as typed, or as it was meant where it was typed in Telex or VNI. */
  typed: string;
  /** The word with its accents, where it was typed with any. */
  accent: string | null;
  /** About how many records hold the word with those accents. */
  spelt: number;
  /** How much the word says: little for "của", "là", "gì". */
  weight: number;
}

/** Words that may stand in a text for the terms [from, to) of the query; weight 1 for the words as typed. */
export interface Alternative {
  from: number;
  to: number;
  words: readonly string[];
  weight: number;
  /** The word was likely meant so, and mistyped. */
  mends?: boolean;
}

export interface Query {
  terms: Term[];
  alternatives: Alternative[];
  /** Ranges of terms typed in quotation marks. */
  phrases: { from: number; to: number }[];
}

/** Longer queries are cut: nobody types more, and each word costs time. */
const MOST_LETTERS = 2000;
const MOST_WORDS = 32;

/** Trust in an abbreviation, in a synonym; and a place named outright counts more than the words that name it. */
const SHORT = 0.95;
const SAID = 0.75;
const LOCATED = 1.5;

/** Read what a person typed. Never throws; a text without words gives a query without terms. */
export function readQuery(typed: string, lexicon: Lexicon): Query {
  const text = typed.slice(0, MOST_LETTERS).normalize('NFC');
  const words = meantWords(text, lexicon).slice(0, MOST_WORDS);
  const asTyped = words.map((word, i): Alternative => ({ from: i, to: i + 1, words: [word.key], weight: 1 }));
  const reworded = [...rewordings(words, lexicon.short, SHORT), ...rewordings(words, lexicon.said, SAID)];
  const repaired = words.flatMap((word, i) => {
    if (/^\d+$/.test(word.key)) return [];
    const known = lexicon.keys.has(word.key);
    // An abbreviation of the glossary is no misspelling, though no text may hold it.
    if (!known && reworded.some(({ from, to }) => from <= i && i < to)) return [];
    const readings = known ? soundTwins(word.key, lexicon) : slipsOf(word.key, lexicon);
    return readings.map((reading): Alternative => ({ from: i, to: i + 1, ...reading }));
  });
  const place = locatorIn(words.map((word) => word.key));
  const located = place ? [{ ...place, words: [locatorWord(place.provision)], weight: LOCATED }] : [];
  return {
    terms: words.map((word) => termOf(word, text, lexicon)),
    alternatives: [...asTyped, ...reworded, ...repaired, ...located],
    phrases: phrasesOf(text, words),
  };
}

function termOf({ start, end, key, ...word }: Meant, text: string, lexicon: Lexicon): Term {
  const accent = word.accent === key ? null : word.accent;
  const spelt = accent === null ? 0 : (lexicon.accents.get(accent) ?? 0);
  const typed = word.spelling ?? text.slice(start, end);
  return { start, end, key, typed, accent, spelt, weight: lexicon.matterOf({ start, end, key, ...word }) };
}

/** Other wordings of parts of the query. A word typed with accents must have the glossary's; one without may have any. */
function rewordings(
  words: readonly Word[],
  wordings: ReadonlyMap<string, readonly Wording[]>,
  weight: number,
): Alternative[] {
  const same = (typed: Word | undefined, word: Word) =>
    typed !== undefined && (typed.accent === word.accent || (typed.key === word.key && typed.accent === typed.key));
  return words.flatMap((first, from) =>
    (wordings.get(first.key) ?? [])
      .filter(({ typed }) => typed.every((word, i) => same(words[from + i], word)))
      .map(({ typed, means }) => ({ from, to: from + typed.length, words: means, weight })),
  );
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
