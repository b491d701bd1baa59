import { fold } from '../../vietnamese/fold.ts';
import type { Problem } from '../problem.ts';
import { type Content, problemAt } from './read-content.ts';

/**
 * No word of people in danger stands twice in one kind: whoever takes out the one would think it gone. No example stands twice,
 * and none on both sides: the learner hears each without accents too, so a bare line repeats its accented one.
 */
export function checkDanger({ entries }: Content): Problem[] {
  const groups = new Map<string, string>();
  const words = entries.danger.flatMap((entry) => {
    const { data, id } = entry;
    const words = data.kind === 'viết tắt' ? [] : data.words;
    return words.flatMap((word, i) => {
      const first = groups.get(`${data.kind}: ${word}`);
      if (first === undefined) groups.set(`${data.kind}: ${word}`, id);
      return first === undefined
        ? []
        : [
            problemAt(
              entry,
              ['words', i],
              `"${word}" đã có ở nhóm "${first}", cùng kind "${data.kind}"; hãy bỏ một chỗ`,
            ),
          ];
    });
  });

  const seen = new Map<string, { typed: string; id: string; side: string }[]>();
  const examples = entries['danger-examples'].flatMap((entry) =>
    (['distress', 'harmless'] as const).flatMap((side) =>
      entry.data[side].flatMap((typed, i) => {
        const key = fold(typed);
        const others = seen.get(key) ?? [];
        const other = others.find(
          (one) => [key, typed.toLowerCase()].includes(one.typed.toLowerCase()) || typed.toLowerCase() === key,
        );
        seen.set(key, [...others, { typed, id: entry.id, side }]);
        if (!other) return [];
        const message =
          other.side === side
            ? `"${typed}" đã có ở "${other.id}" ("${other.typed}"); hãy bỏ một chỗ, giữ câu có dấu`
            : `"${typed}" đã có ở "${other.id}" nhưng nằm bên ${other.side} ("${other.typed}"); hãy chọn một bên`;
        return [problemAt(entry, [side, i], message)];
      }),
    ),
  );
  return [...words, ...examples];
}
