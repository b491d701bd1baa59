import { placeTone } from './tone.ts';

type Change = { tone: string } | { hat: string } | 'horn' | 'breve' | 'bar';

const TONE = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' } as const;
const HATS: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };

/**
 * Read one word typed in Telex or VNI with the converter switched off: "gioiws", "gio71i" and "gio7i1" give "giới".
 * @returns the syllable in NFC, or null when the word is neither
 */
export function fromTyped(word: string): string | null {
  const lower = word.toLowerCase();
  if (!/^[a-z]+[a-z0-9]*$/.test(lower) || !/[aeiouy]/.test(lower) || lower.length > 10) return null;
  const changeOf = /\d/.test(lower) ? vniChange : telexChange;
  let letters = '';
  let tone = '';
  let changed = false;
  for (const key of lower) {
    const change = changeOf(key, letters);
    if (change === undefined) {
      if (/\d/.test(key)) return null;
      letters += key;
      continue;
    }
    changed = true;
    if (typeof change === 'object' && 'tone' in change) tone = change.tone;
    else {
      const next = apply(change, letters);
      if (next === letters) return null;
      letters = next;
    }
  }
  return changed ? placeTone(letters, tone) : null;
}

/** What a Telex key does after the letters typed so far; undefined where it is a plain letter. */
function telexChange(key: string, before: string): Change | undefined {
  const hasVowel = /[aeiouyăâêôơư]/.test(before);
  if (key in TONE && hasVowel) return { tone: TONE[key as keyof typeof TONE] };
  if (key === 'w') return /[uo]/.test(before.replace(/^qu/, '')) ? 'horn' : 'breve';
  if (key === 'd' && before.startsWith('d')) return 'bar';
  // The second a of "aa" may come after the final consonants: "nhana" is nhân.
  if (key in HATS && new RegExp(`${key}[a-zăơưđ]*$`).test(before)) return { hat: key };
  return undefined;
}

function vniChange(key: string, before: string): Change | undefined {
  const tone = { 1: 's', 2: 'f', 3: 'r', 4: 'x', 5: 'j' }[key] as keyof typeof TONE | undefined;
  if (tone) return { tone: TONE[tone] };
  if (key === '6') return { hat: [...before].reverse().find((letter) => letter in HATS) ?? 'a' };
  return ({ 7: 'horn', 8: 'breve', 9: 'bar' } as const)[key];
}

function apply(change: Exclude<Change, { tone: string }>, letters: string): string {
  if (change === 'bar') return letters.replace('d', 'đ');
  if (change === 'breve') return letters.replace(/a(?=[^a]*$)/, 'ă');
  if (change === 'horn') {
    if (letters.includes('uo')) return letters.replace('uo', 'ươ');
    // "hoawcj" is hoặc: w after oa shapes the a.
    if (letters.includes('oa')) return letters.replace('oa', 'oă');
    return letters.replace(/[uo](?=[^uo]*$)/, (letter) => (letter === 'u' ? 'ư' : 'ơ'));
  }
  const at = letters.lastIndexOf(change.hat);
  return at < 0 ? letters : letters.slice(0, at) + HATS[change.hat] + letters.slice(at + 1);
}
