import type { SearchRecord } from './record.ts';

/**
 * Records of invented text for measuring growth: stretches of eight words out of real ones in random order, so that words
 * and pairs of words are as frequent as in real texts. Always the same for the same numbers.
 * @param texts the real texts
 */
export function inventedRecords(texts: readonly string[], count: number, words: number): SearchRecord[] {
  const real = texts.join(' ').split(/\s+/).filter(Boolean);
  let seed = 7;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 1;
    return (seed >>> 8) % below;
  };
  const stretch = () => {
    const from = random(real.length - 8);
    return real.slice(from, from + 8).join(' ');
  };
  return Array.from({ length: count }, (_, i) => {
    const text = Array.from({ length: Math.ceil(words / 8) }, stretch).join(' ');
    return { url: `/x/#${i}`, id: `x-${i}`, type: 'provision', title: stretch(), text, path: '', year: 2018 };
  });
}
