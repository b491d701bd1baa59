import { webCharacters } from '../../vietnamese/letters.ts';
import type { Problem } from '../problem.ts';
import { type Content, problemAt } from './read-content.ts';

const known = new Set(webCharacters);

/** What is printed on posters holds only letters that our fonts have. */
export function checkLetters({ entries }: Content): Problem[] {
  return entries.messages.flatMap((message) =>
    (['slogan', 'lead'] as const).flatMap((key) => {
      const strange = [...message.data[key]].find((letter) => !known.has(letter));
      return strange
        ? [
            problemAt(
              message,
              [key],
              `${key} có ký tự “${strange}” mà phông chữ không có; hãy thay bằng chữ hoặc dấu thường`,
            ),
          ]
        : [];
    }),
  );
}
