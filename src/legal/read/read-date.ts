import { findDate, type OfficialDate } from './official-date.ts';

/** The longest such line measured has 40 characters; marks of layout may stand around it. */
const longestLine = 120;
/** Three words are the most that places in the texts measured have ("Hà Tây Bắc"); "Thành phố Hồ Chí Minh" has five. */
const mostWords = 7;

/** "Ví Dụ, ngày 19 tháng 3 năm 2018": a line that is a place and a day, no sentence; null where it is none. */
export function readDate(text: string): { place: string | null; iso: string } | null {
  const date = findDate(text) ?? blankDate(text);
  if (!date || text.length > longestLine) return null;
  // Scans read the comma as a full stop: "Hà Nội. ngày …".
  const before = text
    .slice(0, date.start)
    .replaceAll('**', '')
    .trim()
    .replace(/^((?:\p{Lu}\p{Ll}+\s?){1,4})\.$/u, '$1,');
  const after = text.slice(date.end).trim();
  if (after.replace(/[.()*\s]/g, '').length > 0) return null;
  if (!/ngày|ngay/iu.test(text) && !before.endsWith(',')) return null;
  // Dots where a draft leaves the place to be filled in are none.
  const place = before
    .replace(/[,;]\s*$/u, '')
    .replace(/^[\s.…_]+$/u, '')
    .trim();
  // "Thời gian bắt đầu: 19 giờ 30 ngày …" of minutes is no place.
  if (/^(?:Ngày|Hiệu lực|Có hiệu lực)(?!\p{L})|:/u.test(place)) return null;
  if (place.split(/\s+/).length > mostWords || /[.;:]$/u.test(place) || (place && !/^[\p{Lu}\p{L}]/u.test(place)))
    return null;
  if (place && !/,$/u.test(before) && !/^\p{Lu}/u.test(place)) return null;
  return { place: place || null, iso: date.iso };
}

/** Place without a day: "Ví Dụ, ngày … tháng … năm 20…" of a draft. */
function blankDate(text: string): OfficialDate | null {
  const match = /(?<=^\p{Lu}[\p{L}\s.-]{1,40},\s*)ngày[\s.…_]*tháng[\s.…_]*năm[\s.…_]*(?:20)?[\s.…_]*$/u.exec(text);
  return match && { start: match.index, end: text.length, iso: '' };
}
