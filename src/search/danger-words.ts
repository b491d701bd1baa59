import type { DangerKind } from '../schemas/danger.ts';

/** What the reader's machine gets: the words of content/danger.yaml, and the weights learned from its examples. */
export interface DangerWords {
  /** The words of each kind, parted by commas. "!" before a word: it counts only when typed with accents. */
  kinds: Record<DangerKind, string>;
  /** Each short spelling, then its words, parted by commas: "bme bố mẹ". */
  short: string;
  /** What speaks for danger before anything is read, as a weight. */
  bias: number;
  /** How far each feature with a weight is from the one before: one sign of GAPS each, "~" adds a whole round. */
  gaps: string;
  /** The weight of each: "a" is 1, "b" 2 …, "A" is -1, "B" -2 … */
  weights: string;
}

export const GAPS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
