import type { DangerKind } from '../schemas/danger.ts';
import { accentKey } from '../vietnamese/accent-key.ts';
import { fold } from '../vietnamese/fold.ts';
import { wordsTyped } from './danger-spelling.ts';
import type { DangerWords } from './danger-words.ts';

/** How many features there are room for. Two may share a place: the learner sees to it that it costs little. */
export const PLACES = 65536;

/** What is read from a query: its features as places, and whether a word stands in it that says it alone, or that nobody else may see. */
export interface DangerSigns {
  isCertain: boolean;
  isPrivate: boolean;
  places: number[];
}

/**
 * The one reading of a query that learner and detector share. Features: each word, with and without accents, two in a row, the
 * first and the last one, and the kinds of words in their order (somebody near, harm, oneself …).
 * @param words the words of content/danger.yaml as they travel
 */
export function dangerFeatures({ kinds, short }: Pick<DangerWords, 'kinds' | 'short'>): (typed: string) => DangerSigns {
  const spelledOut = new Map(listed(short).map((pair) => [pair.split(' ')[0]!, pair.split(' ').slice(1).join(' ')]));
  const kindOf = new Map<string, string>();
  const known = new Set<string>();
  const phrases = { alone: new Map<string, string[][]>(), private: new Map<string, string[][]>() };
  for (const kind of Object.keys(kinds) as DangerKind[])
    for (const entry of listed(kinds[kind])) {
      const isMarked = entry[0] === '!';
      const keys = entry.replace('!', '').split(' ').map(accentKey);
      for (const key of keys) known.add(fold(key));
      if (kind === 'alone' || kind === 'private') {
        const first = fold(keys[0]!);
        phrases[kind].set(first, [...(phrases[kind].get(first) ?? []), keys]);
      } else {
        kindOf.set(keys[0]!, kind);
        if (!isMarked && !kindOf.has(fold(keys[0]!))) kindOf.set(fold(keys[0]!), kind);
      }
    }

  return (typed) => {
    const words = wordsTyped(typed, spelledOut, known);
    const bare = words.map(fold);
    const names = new Set<string>();
    for (let i = 0; i < words.length; i++) {
      names.add(bare[i]!).add(words[i]!);
      if (i > 0) names.add(`${bare[i - 1]} ${bare[i]}`);
    }
    names.add(`^${bare[0]}`).add(`$${bare[bare.length - 1]}`);
    const seen = words.map((word) => kindOf.get(word)).filter((kind) => kind !== undefined);
    for (let i = 0; i < seen.length; i++) names.add(`<${seen[i]}`).add(`<${seen[i - 1]}<${seen[i]}`);
    // Where accents were typed they must be the right ones: "cựu em" is no cry for help.
    const stands = (keys: string[], at: number) =>
      keys.every((key, i) => words[at + i] === key || (bare[at + i] === fold(key) && bare[at + i] === words[at + i]));
    const holds = (kind: keyof typeof phrases) =>
      bare.some((word, at) => (phrases[kind].get(word) ?? []).some((keys) => stands(keys, at)));
    return {
      isCertain: holds('alone'),
      isPrivate: holds('private'),
      places: [...new Set([...names].map(place))],
    };
  };
}

const listed = (list: string): string[] => (list ? list.split(',') : []);

/** FNV-1a, its bits mixed once more so that names alike in all but the last letter fall apart. */
function place(name: string): number {
  let hash = 2166136261;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 739982445);
  return ((hash ^ (hash >>> 12)) >>> 0) % PLACES;
}
