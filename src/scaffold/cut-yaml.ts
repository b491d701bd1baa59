import { isMap, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';

type Ranged = { range?: [number, number, number] | null };

/**
 * A YAML text without the key that stands on a line, every other line as it was. Where it is the last key of its map, or
 * the map cannot do without it, what the map belongs to goes as well.
 * @param line from 1
 * @param needed keys that take along the entry they stand in
 * @returns null where no key begins on that line
 */
export function cutKey(text: string, line: number, needed: readonly string[] = []): string | null {
  const lineCounter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter });
  const lineOf = (pair: Pair) => lineCounter.linePos((pair.key as Ranged).range?.[0] ?? 0).line;
  const search = (map: YAMLMap, around: { map: YAMLMap; pair: Pair }[]): { map: YAMLMap; pair: Pair }[] | null => {
    for (const pair of map.items as Pair[]) {
      const here = [...around, { map, pair }];
      if (lineOf(pair) === line) return here;
      const below = isMap(pair.value) ? search(pair.value, here) : null;
      if (below) return below;
    }
    return null;
  };
  const way = isMap(contents) ? search(contents, []) : null;
  if (!way) return null;
  while (way.length > 1) {
    const { map, pair } = way.at(-1)!;
    if (map.items.length > 1 && !needed.includes(String(pair.key))) break;
    way.pop();
  }
  const { map, pair } = way[0]!;
  const last = way.at(-1)!;
  if (way.length === 1 && map.items.length === 1 && pair === last.pair) return '{}\n';
  const lines = text.split('\n');
  const from = lineOf(last.pair) - 1;
  const end = ((last.pair.value as Ranged | null)?.range ?? (last.pair.key as Ranged).range)![1];
  const to = lineCounter.linePos(end).line - (text[end - 1] === '\n' ? 1 : 0);
  return [...lines.slice(0, from), ...lines.slice(to)].join('\n');
}
