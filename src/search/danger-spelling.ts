import { accentKey } from '../vietnamese/accent-key.ts';
import { fold } from '../vietnamese/fold.ts';

/** What a Vietnamese syllable looks like without accents; anything else is raw keys, a foreign word, or words run together. */
const SYLLABLE =
  /^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?$/;
/** Nobody types more; what is pasted says by then what it is. */
const MOST_READ = 2000;
const LONGEST_GLUED = 40;

/**
 * The words of what was typed, each as accentKey() spells it: short spellings written out, raw Telex and VNI without their keys for
 * marks, words run together cut apart. Signs nobody sees part no words; numbers of documents are no numbers to call.
 * @param short short spelling: words
 * @param known the syllables, without accents, into which words run together are cut
 */
export function wordsTyped(typed: string, short: ReadonlyMap<string, string>, known: ReadonlySet<string>): string[] {
  const text = typed
    .slice(0, MOST_READ)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/🆘/gu, ' sos ')
    .replace(/\d+\/(\d{4}\/)?\p{L}[\p{L}-]*/gu, ' ');
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  return words.flatMap((word) => (short.get(word) ?? cut(word, known)).split(' ')).map(accentKey);
}

/** A word as the syllables it may stand for, with spaces between them; itself where nothing fits. */
function cut(word: string, known: ReadonlySet<string>): string {
  const bare = fold(word);
  if (SYLLABLE.test(bare) || known.has(bare)) return word;
  return withoutKeys(bare) ?? unglued(bare, known) ?? word;
}

/** "ddanhs", "d9anh1" and a key held down ("danhhh") as "danh"; null where no syllable comes of it. */
function withoutKeys(bare: string): string | null {
  const vowel = bare.search(/[aeiouy]/);
  if (vowel < 0) return null;
  const rime = bare.slice(vowel).replace(/[sfrxjwz0-9]/g, '');
  const plain = bare.slice(0, vowel).replace(/d[d9]/, 'd') + rime.replace(/([aeo])\1+/g, '$1');
  return [plain, plain.replace(/(.)\1+$/, '$1')].find((one) => SYLLABLE.test(one)) ?? null;
}

/** A word cut into known syllables, the fewest; null where it cannot be. */
function unglued(bare: string, known: ReadonlySet<string>): string | null {
  if (bare.length > LONGEST_GLUED) return null;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= bare.length; end++)
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const before = best[start];
      const piece = bare.slice(start, end);
      if (before && known.has(piece) && before.length + 1 < (best[end]?.length ?? 99)) best[end] = [...before, piece];
    }
  return best[bare.length]?.join(' ') ?? null;
}
