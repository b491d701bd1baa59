/** A day as official texts write it. */
export interface OfficialDate {
  /** Where the words begin and end in the text searched. */
  start: number;
  end: number;
  /** "2018-03-19"; "2018-03" where the day is left blank, "2018" without the month. The calendar may not have the day. */
  iso: string;
}

const blank = String.raw`[\s.…_/-]{0,40}`;
/** A day that a scan has spoilt: "ngàyA2 tháng", "ngày OF tháng". It counts as left blank. */
const spoilt = String.raw`(?:[^\s\d]{1,2}\d?\s)?`;
const words = new RegExp(
  String.raw`(?:[Nn]g[àa]y|NGÀY)${blank}(\d{1,2})?${blank}${spoilt}(?:tháng|THÁNG|thang)${blank}(\d{1,2})?${blank}(?:năm|NĂM)\s*(\d(?:\s?\d){3})(?!\d)`,
  'u',
);
const figures = /(?:(?:[Nn]gày|NGÀY)\s*)?(?<![\d/])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:1[89]|20)\d{2})(?!\d)/u;

/** The first day in a text, in words ("ngày 19 tháng 3 năm 2018") or else in figures (19/3/2018); null where there is none. */
export function findDate(text: string): OfficialDate | null {
  const match = words.exec(text) ?? figures.exec(text);
  if (!match) return null;
  const [all, day, month, yearWords] = match;
  const year = yearWords!.replace(/\s/g, '');
  const isWhole = day && Number(day) <= 31;
  const isMonth = month && Number(month) <= 12;
  const iso = [year, ...(isMonth ? [month.padStart(2, '0'), ...(isWhole ? [day.padStart(2, '0')] : [])] : [])].join(
    '-',
  );
  return { start: match.index, end: match.index + all.length, iso };
}
