import { fold } from './fold.ts';

/**
 * Put a tone mark on the vowel that carries it, in the old placement (hòa, ủy, hóa).
 * @param syllable a syllable without a tone, e.g. "hoa", "tiên", "giơi"
 * @param mark the combining tone mark, e.g. U+0301 for sắc
 * @returns the syllable in NFC; unchanged when it has no vowel
 */
export function placeTone(syllable: string, mark: string): string {
  const letters = [...syllable.normalize('NFC')];
  const plain = letters.map(fold);
  // The u of qu- and the i of gi- belong to the consonant when another vowel follows.
  const onset = /^(qu|gi)[aeiouy]/.exec(plain.join(''));
  const vowels = plain.flatMap((letter, i) => (/[aeiouy]/.test(letter) && !(onset && i === 1) ? [i] : []));
  if (vowels.length === 0) return syllable.normalize('NFC');
  const marked = vowels.filter((i) => /[êơôâăư]/i.test(letters[i]!));
  const last = vowels.at(-1)!;
  const closed = last < letters.length - 1;
  const carrier = marked.at(-1) ?? (closed ? last : (vowels.at(-2) ?? last));
  letters[carrier] += mark;
  return letters.join('').normalize('NFC');
}
