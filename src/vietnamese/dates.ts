/**
 * A calendar day as official texts write it (Nghị định 30/2020/NĐ-CP, Phụ lục I): a zero stands before days under 10 and
 * months 1 and 2 only. "2018-03-08" is "08/3/2018".
 */
export function shortDay(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}

/** A day of which less may be known, in words: "ngày 13/5/2026", "tháng 02/2026", "năm 2024". */
export function vagueDay(iso: string): string {
  const [year, month, day] = iso.split('-');
  if (day) return `ngày ${shortDay(iso)}`;
  return month ? `tháng ${Number(month) > 2 ? Number(month) : month}/${year}` : `năm ${year}`;
}

/** Day and month only, written alike: "15/11", "02/12"; of a day of one year ("2018-11-15") or of every year ("11-15"). */
export const dayMonth = (day: string): string =>
  shortDay(`-${day.slice(-5)}`)
    .split('/')
    .slice(0, 2)
    .join('/');

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** The weekday's name. A calendar day has no time zone, so it is read as UTC. */
export const weekday = (iso: string): string => weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()]!;

/** Days from one ISO day to another, both counted. */
export const daysIn = ({ from, to }: { from: string; to: string }): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
