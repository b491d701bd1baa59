import { type Danger, type DangerKind, dangerKinds } from '../schemas/danger.ts';

/** What the reader's machine gets: the words of each kind, parted by commas; "!" before a word that counts only when typed with accents. */
export interface DangerWords extends Partial<Record<DangerKind, string>> {
  /** Each short spelling, then its words: "ck chồng,bme bố mẹ". */
  short?: string;
}

/**
 * The groups of content/danger.yaml in the form that travels, each word once a kind.
 * @param groups the entries, held against src/schemas/danger.ts
 */
export function compactDanger(groups: readonly Danger[]): DangerWords {
  const lists: Partial<Record<keyof DangerWords, Set<string>>> = {};
  for (const group of groups) {
    const name = group.kind === 'viết tắt' ? 'short' : dangerKinds[group.kind];
    lists[name] ??= new Set();
    const words =
      group.kind === 'viết tắt'
        ? Object.entries(group.words).map((pair) => pair.join(' '))
        : group.words.map((word) => (group.marked ? `!${word}` : word));
    for (const word of words) lists[name].add(word);
  }
  // Sorted, equal beginnings stand side by side and compress best.
  return Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, [...words].sort().join(',')]));
}
