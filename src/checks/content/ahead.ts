import type { Problem } from '../problem.ts';
import { daysSince } from './age.ts';
import { type Content, type Entry, problemAt } from './read-content.ts';

/**
 * No day on which a help line, a fact or an answer was checked lies ahead, where it would keep the reminder of old checks
 * silent; nor does one of the log. The day after today is taken, as it has begun where the clock is ahead.
 */
export function checkAhead({ entries }: Content, today = new Date()): Problem[] {
  const ahead = (entry: Entry, key: string, day: string): Problem[] =>
    daysSince(day, today) < -1
      ? [
          problemAt(
            entry,
            [key],
            `${key} "${day}" là ngày chưa tới; hãy ghi ngày đã làm, dạng NĂM-THÁNG-NGÀY`,
            'warning',
          ),
        ]
      : [];
  return [
    ...entries.services.flatMap((entry) => ahead(entry, 'checkedOn', entry.data.checkedOn)),
    ...[...entries.facts, ...entries.answers].flatMap((entry) => ahead(entry, 'checked', entry.data.checked)),
    ...entries.changes.flatMap((entry) => ahead(entry, 'date', entry.data.date)),
  ];
}
