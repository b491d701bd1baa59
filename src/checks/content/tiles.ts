import { swatch } from '../../posters/weave.ts';
import type { Problem } from '../problem.ts';
import { type Content, problemAt } from './read-content.ts';

/** No two messages have the same cloth. */
export function checkTiles({ entries }: Content): Problem[] {
  const seen = new Map<string, string>();
  return entries.messages.flatMap((message) => {
    const tile = JSON.stringify(swatch(message.id));
    const first = seen.get(tile);
    seen.set(tile, message.file);
    return first
      ? [
          problemAt(
            message,
            [],
            `ô dệt của thông điệp này trùng với ${first}; hãy thêm một chữ vào tên tệp, ví dụ "${message.id}-2"`,
          ),
        ]
      : [];
  });
}
