/** Marks of the five tones, as combining characters: huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * One spelling for all ways to write a syllable: lower case, the tone mark moved to the end (hoà = hòa, uỷ = ủy),
 * final y as i after a single consonant group (lý = lí, kỹ = kĩ, quý = quí). Accents and đ still count.
 */
export function accentKey(syllable: string): string {
  const letters = syllable.toLowerCase().normalize('NFD');
  const bare = letters.replace(TONES, '');
  return finalI(bare) + (letters.match(TONES) ?? []).join('');
}

/** Final y written i where both are current spellings: after consonants alone, or after qu. */
export function finalI(letters: string): string {
  return letters.replace(/^(qu|[bcdđghklmnprstvx]+)y$/, '$1i');
}
