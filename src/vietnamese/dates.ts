/** A calendar day as Vietnamese readers write it: "2018-03-08" as "8/3/2018". */
export function shortDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}/${month}/${year}`;
}

/** Day and month only, both without leading zeros: "15/11". */
export const dayMonth = (iso: string): string => shortDay(iso).split('/').slice(0, 2).join('/');

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** The weekday's name. A calendar day has no time zone, so it is read as UTC. */
export const weekday = (iso: string): string => weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()]!;

/** Column of a day in a week that begins on Monday, from 1. */
export const weekColumn = (iso: string): number => ((new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
