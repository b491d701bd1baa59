import { dangerFeatures, PLACES } from './danger-features.ts';
import { type DangerWords, GAPS } from './danger-words.ts';

/**
 * Whether somebody may be in danger, from what was typed alone and never from what was found (SAFETY, rule 1): words that say it
 * for certain, or weights, learned from examples, that add up to it. Biased to yes: a card too many costs a glance.
 * @param words learnDanger() of content/danger.yaml and content/danger-examples.yaml
 * @returns takes anything, reads its first 2,000 characters, never throws
 */
export function dangerIn(words: DangerWords): (typed: string) => boolean {
  const read = dangerFeatures(words);
  const weights = new Int8Array(PLACES);
  let place = -1;
  let next = 0;
  for (const sign of words.gaps) {
    if (sign === '~') place += GAPS.length;
    else {
      place += GAPS.indexOf(sign) + 1;
      const code = words.weights.charCodeAt(next++);
      weights[place] = code > 96 ? code - 96 : 64 - code;
    }
  }
  return (typed) => {
    const { isCertain, places } = read(typed);
    return isCertain || places.reduce((sum, one) => sum + weights[one]!, words.bias) > 0;
  };
}

/**
 * Whether what was typed is nobody else's business (leaving a marriage, a child to come, a paper on injuries): such words may be
 * no sign of danger, and may be one to whoever reads the address or the history after her.
 * @param words as above
 */
export function privateIn(words: DangerWords): (typed: string) => boolean {
  const read = dangerFeatures(words);
  return (typed) => read(typed).isPrivate;
}
