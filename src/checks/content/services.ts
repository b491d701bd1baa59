import type { Problem } from '../problem.ts';
import { daysSince } from './age.ts';
import { type Content, type Entry, problemAt } from './read-content.ts';

/** How long a check of a help line holds, in days. */
const checkHolds = 180;

const digits = (text: string) => text.replace(/\D/g, '');

/** No help line is one that was rejected; one that nobody has checked for half a year is named. */
export function checkServices({ entries }: Content, today = new Date()): Problem[] {
  return entries.services.flatMap((service) => {
    const { number, checkedOn } = service.data;
    const rejected = entries['rejected-services'].find((other) => digits(other.data.number) === digits(number));
    const age = daysSince(checkedOn, today);
    return [
      ...(rejected
        ? [
            problemAt(
              service,
              ['number'],
              `number "${number}" là số đã bị loại (${rejected.file}): ${rejected.data.reason} Hãy bỏ số này`,
            ),
          ]
        : []),
      ...(age > checkHolds
        ? [
            problemAt(
              service,
              ['checkedOn'],
              `checkedOn "${checkedOn}": số ${number} kiểm đã ${age} ngày, quá ${checkHolds} ngày; hãy kiểm lại rồi ghi ngày mới`,
              'warning',
            ),
          ]
        : []),
    ];
  });
}

/** A rejected number stands in no text of any other file, however it is spaced. */
export function checkRejectedNumbers({ entries }: Content): Problem[] {
  const { 'rejected-services': rejected, services: _, ...others } = entries;
  const patterns = rejected.map(({ data }) => ({
    ...data,
    pattern: new RegExp(`(?<!\\d)${[...digits(data.number)].join('[\\s.\\u00a0-]*')}(?!\\d)`, 'u'),
  }));
  return (Object.values(others).flat() as Entry[]).flatMap((entry) =>
    patterns
      .filter(({ pattern }) => pattern.test(`${entry.body}\n${JSON.stringify(entry.data)}`))
      .map(({ number, reason }) => {
        const text = `có số ${number} đã bị loại: ${reason} Hãy bỏ số này`;
        return { file: entry.file, line: 1, level: 'error' as const, message: text };
      }),
  );
}
