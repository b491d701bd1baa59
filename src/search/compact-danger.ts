import { type Danger, dangerKinds } from '../schemas/danger.ts';
import type { DangerWords } from './danger-words.ts';

/**
 * The groups of content/danger.yaml in the form that travels, each word once a kind.
 * @param groups the entries, held against src/schemas/danger.ts
 */
export function compactDanger(groups: readonly Danger[]): DangerWords {
  const lists: Partial<Record<keyof DangerWords, Map<string, Set<string>>>> = {};
  for (const group of groups) {
    const name = group.kind === 'viết tắt' ? 'short' : dangerKinds[group.kind];
    lists[name] ??= new Map();
    const words =
      group.kind === 'viết tắt'
        ? Object.entries(group.words).map((pair) => pair.join(' '))
        : group.words.map((word) => (group.marked ? `!${word}` : word));
    for (const word of words) {
      const [first = '', ...rest] = word.split(' ');
      if (!lists[name].has(first)) lists[name].set(first, new Set());
      lists[name].get(first)!.add(rest.join(' '));
    }
  }
  const written = (list: Map<string, Set<string>>) =>
    [...list].map(([first, rests]) => `${first} ${[...rests].sort().join('|')}`.trim());
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, written(list).sort().join(',')]));
}
