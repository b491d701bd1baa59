import type { DangerKind } from '../schemas/danger.ts';
import { fold } from '../vietnamese/fold.ts';
import { spellingOf, syllableKey } from './danger-spelling.ts';
import { type DangerWords, wordsOfList } from './danger-words.ts';

/** Nobody types more; what is pasted says by then what it is. */
const MOST_READ = 2000;
/** From this share of accented words on, the whole is typed with accents: fewer are a keyboard's or a hurry's. */
const ACCENTED = 0.4;

interface Phrase {
  text: string;
  keys: string[];
  marked: boolean;
  kind: DangerKind;
}
/** Where a phrase was found: its first word, and the one behind its last. */
interface Spot {
  from: number;
  to: number;
  kind: DangerKind;
}

/**
 * Whether somebody may be in danger, from what was typed alone and never from what was found (SAFETY, rule 1): somebody × harm ×
 * anybody, in active and passive, and words that say it alone. Biased to yes: a card too many costs a glance.
 * @param words compactDanger() of content/danger.yaml, whose guide says what each kind of word does
 * @returns takes anything, reads its first 2,000 characters, never throws
 */
export function dangerIn(words: DangerWords): (typed: string) => boolean {
  const { short, ...kinds } = words;
  const spelledOut = new Map(wordsOfList(short).map((pair) => [pair.split(' ')[0]!, pair.split(' ').slice(1)]));
  const phrases = Object.entries(kinds).flatMap(([kind, list]) =>
    wordsOfList(list).map((text) => phraseOf(text, kind as DangerKind)),
  );
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of phrases.sort((a, b) => b.keys.length - a.keys.length)) {
    const first = byFirst.get(phrase.keys[0]!);
    if (first) first.push(phrase);
    else byFirst.set(phrase.keys[0]!, [phrase]);
  }
  const read = spellingOf(phrases.flatMap(({ text }) => text.split(' ')));

  /** All phrases in the text, those that only look alike taken out first. */
  function spotsIn(typed: string): { spots: Spot[]; length: number } {
    const tokens = wordsIn(typed);
    const isAccented = tokens.filter((word) => fold(word) !== word).length >= tokens.length * ACCENTED;
    const readings = tokens.flatMap((word) => (spelledOut.get(word) ?? [word]).flatMap((one) => read(one, isAccented)));
    const found = ({ keys, marked, kind }: Phrase, at: number): boolean => {
      let isSure = false;
      for (let i = 0; i < keys.length; i++) {
        const reading = readings[at + i];
        const key = keys[i]!;
        if (!reading?.[kind === 'like' ? 'exact' : 'maybe'].has(key)) return false;
        if (reading.sure.has(key)) isSure = true;
        if (marked && !reading.marked.has(key) && fold(key) !== key) return false;
      }
      return isSure;
    };
    const spots: Spot[] = [];
    /** How long the phrase is that only looks alike, for each word in it. */
    const alike: number[] = [];
    for (let at = 0; at < readings.length; at++)
      for (const key of readings[at]!.maybe)
        for (const phrase of byFirst.get(key) ?? []) {
          if (!found(phrase, at)) continue;
          const to = at + phrase.keys.length;
          spots.push({ from: at, to, kind: phrase.kind });
          if (phrase.kind === 'like')
            for (let i = at; i < to; i++) alike[i] = Math.max(alike[i] ?? 0, phrase.keys.length);
        }
    // The longer one is meant: "đánh hội đồng" beats what "danh hoi" may be.
    const isFree = ({ from, to }: Spot) => alike.slice(from, to).every((length) => to - from > length);
    return { spots: spots.filter((spot) => spot.kind === 'like' || isFree(spot)), length: readings.length };
  }

  return (typed) => {
    const { spots, length } = spotsIn(typed);
    const of = (...wanted: DangerKind[]) => spots.filter(({ kind }) => wanted.indexOf(kind) >= 0);
    if (of('alone').length > 0) return true;

    const harms = of('harm');
    const topics = of('topic');
    if (of('seek').length > 0 && harms.length + topics.length > 0) return true;

    const office = of('office');
    // In "bạo lực gia đình" and "phong chong" (phòng chống) nobody's family and no husband is named.
    const people = longest(of('self', 'near', 'other')).filter((one) => ![...topics, ...office].some(covers(one)));
    const near = people.filter(({ kind }) => kind === 'near');
    const self = people.filter(({ kind }) => kind === 'self');
    const known = [...near, ...self];
    const suffers = of('suffer');
    const suffered = (spot: Spot, reach: number) => beside(suffers, spot, reach, 0);

    // Beside words of public business, harm is a subject, unless somebody known does or suffers it.
    if (office.length > 0) {
      const isOwn = (spot: Spot) => beside(known, spot, 1, 1) || (suffered(spot, 6) && beside(self, spot, 8, 5));
      return [...harms, ...topics].some(isOwn);
    }
    if (topics.length > 0) return true;
    if (suffers.some((spot) => beside(near, spot, 0, 1))) return true;
    // "em bị …", whatever follows, unless it is an illness or a broken thing.
    const mild = of('mild', 'like');
    if (suffers.some((spot) => beside(known, spot, 3, 0) && !beside(mild, spot, 0, 3))) return true;
    // "chồng … em": one does to the other what no list has a word for; everyday words are known.
    const isMild = (from: number, to: number) => mild.some((one) => one.to > from && one.from < to);
    const isDone = (by: Spot, to: Spot) => to.from > by.to && to.from <= by.to + 2 && !isMild(by.to, to.from);
    if (near.some((by) => self.some((to) => isDone(by, to)))) return true;

    // Words of two syllables and more say it alone: "túm tóc". One syllable does where nothing else was typed.
    const harmed = (spot: Spot) =>
      suffered(spot, 8) ||
      beside(people, spot, 8, 5) ||
      people.some((one) => covers(one)(spot)) ||
      spot.to - spot.from >= Math.min(2, length);
    const harmedByNear = (spot: Spot) => suffered(spot, 6) || beside(near, spot, 8, 3) || beside(self, spot, 0, 2);
    const harmedSelf = (spot: Spot) => suffered(spot, 5) || (beside(people, spot, 3, 0) && beside(self, spot, 0, 1));
    return harms.some(harmed) || of('harmNear').some(harmedByNear) || of('harmSuffered').some(harmedSelf);
  };
}

/** Whether one of them stands within so many words before the spot, or behind it. */
const beside = (who: Spot[], { from, to }: Spot, before: number, behind: number): boolean =>
  who.some((one) => (one.to <= from && from - one.to < before) || (one.from >= to && one.from - to < behind));

/** Whether a spot holds this one. */
const covers =
  ({ from, to }: Spot) =>
  (other: Spot): boolean =>
    other.from <= from && other.to >= to;

/** Of spots that overlap, the longest: "trẻ em" names a child, not the one who types "em". */
const longest = (spots: Spot[]): Spot[] =>
  spots.filter((one) => !spots.some((other) => covers(one)(other) && other.to - other.from > one.to - one.from));

function phraseOf(listed: string, kind: DangerKind): Phrase {
  const marked = listed[0] === '!';
  const text = marked ? listed.slice(1) : listed;
  return { text, keys: text.split(' ').map(syllableKey), marked, kind };
}

/** The words of a text in small letters. Signs nobody sees part no words; numbers of documents are no numbers to call. */
function wordsIn(typed: string): string[] {
  const text = typed
    .slice(0, MOST_READ)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/🆘/gu, ' sos ')
    .replace(/\d+\/(\d{4}\/)?\p{L}[\p{L}-]*/gu, ' ');
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
}
