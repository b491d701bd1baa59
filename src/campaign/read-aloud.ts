import { syllables } from '../vietnamese/syllables.ts';

/** The three lengths of a script, and the seconds of air that each is written for, read once and slowly. */
export const cuts = { short: 30, medium: 60, long: 90 } as const;
export type Length = keyof typeof cuts;
export type Cut = (typeof cuts)[Length];
export const lengths = Object.keys(cuts) as Length[];

/** Where the announcer says the commune's name; counted as the two syllables that most names have. */
export const station = '[tên xã]';

/** Syllables a minute. Slow is said with the pauses beside it, normal holds them (sources: `rateSource`). */
export const rates = { slow: 180, normal: 233 } as const;

/** Seconds of a pause; our own convention, which nobody has measured. */
const pause = { comma: 0.25, sentence: 0.5, paragraph: 1 } as const;

export interface Timing {
  syllables: number;
  /** Seconds that the pauses take at the slow rate. */
  pauses: number;
  /** Seconds for one reading, not rounded. */
  slow: number;
  normal: number;
}

/** How long paragraphs take to read aloud once. */
export function timing(paragraphs: readonly string[]): Timing {
  const text = paragraphs.join('\n');
  const count = syllables(text);
  const commas = text.match(/[,;:]/gu)?.length ?? 0;
  const ends = text.match(/[.?!…](?=\s|$)/gu)?.length ?? 0;
  // After the last sentence of a paragraph stands the longer pause, after the last of all none.
  const breaks = paragraphs.length - 1;
  const pauses = commas * pause.comma + Math.max(0, ends - breaks - 1) * pause.sentence + breaks * pause.paragraph;
  return {
    syllables: count,
    pauses,
    slow: (count / rates.slow) * 60 + pauses,
    normal: (count / rates.normal) * 60,
  };
}
