import type { Problem } from '../problem.ts';
import { daysSince } from './age.ts';
import { type Content, type Entry, problemAt } from './read-content.ts';
import { stringsIn } from './strings-in.ts';

/** Keys that name a day on which somebody has done something. */
const done = new Set<PropertyKey>(['checkedOn', 'checked', 'madeOn']);

/**
 * No day on which something was checked, made or put up lies ahead: it would keep the reminder of old checks silent. The
 * day after today is taken, as it has begun where the clock is ahead.
 */
export const checkAhead = ({ entries }: Content, today = new Date()): Problem[] =>
  (Object.values(entries).flat() as Entry[]).flatMap((entry) =>
    stringsIn(entry.data).flatMap(([day, path]) => {
      const key = path.at(-1)!;
      const isDone = done.has(key) || (entry.collection === 'changes' && key === 'date');
      if (!isDone || !(daysSince(day, today) < -1)) return [];
      const words = `${String(key)} "${day}" là ngày chưa tới; hãy ghi ngày đã làm, dạng NĂM-THÁNG-NGÀY`;
      return [problemAt(entry, path, words, 'warning')];
    }),
  );
