import type { DangerKind } from '../schemas/danger.ts';

/**
 * What the reader's machine gets: the words of each kind, those that begin alike together, as "đánh |giá|máy,tát" stands for
 * đánh, đánh giá, đánh máy, tát. "!" before a word: it counts only when typed with accents. `short` holds each short spelling,
 * then its words: "bme bố mẹ".
 */
export type DangerWords = Partial<Record<DangerKind | 'short', string>>;

/** The words of one kind again, from the form that travels. */
export const wordsOfList = (list: string | undefined): string[] =>
  (list ? list.split(',') : []).flatMap((entry) => {
    const at = entry.indexOf(' ');
    if (at < 0) return [entry];
    const first = entry.slice(0, at);
    return entry
      .slice(at + 1)
      .split('|')
      .map((rest) => (rest ? `${first} ${rest}` : first));
  });
