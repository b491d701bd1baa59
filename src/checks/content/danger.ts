import type { Problem } from '../problem.ts';
import { type Content, problemAt } from './read-content.ts';

/** No word of people in danger stands twice in one kind: whoever takes out the one would think it gone. */
export function checkDanger({ entries }: Content): Problem[] {
  const groups = new Map<string, string>();
  return entries.danger.flatMap((entry) => {
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
}
