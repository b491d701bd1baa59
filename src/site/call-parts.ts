/** A piece of prose; `call` where it is a number to call. */
export interface CallPart {
  text: string;
  /** What the telephone dials. */
  call?: string;
}

/** What comes before a number that is a name of something else: "Điều 111". */
const named = /(?:điều|khoản|điểm|mục|nghị định|thông tư|quyết định|luật|trang|năm)\s$/iu;

/**
 * Prose cut where it names a number that the site knows and calls, so that each can be dialled by a touch.
 * @param text a line of ours, without markup
 * @param numbers the numbers of content/services.yaml, as they are written there
 */
export function callParts(text: string, numbers: readonly string[]): CallPart[] {
  if (numbers.length === 0) return [{ text }];
  const known = numbers.map((number) => number.split(' ').join('[ \u00a0]')).join('|');
  const parts: CallPart[] = [];
  let end = 0;
  for (const { 0: written, index } of text.matchAll(
    new RegExp(`(?<![\\p{L}\\d/.,-])(?:${known})(?![\\p{L}\\d/]|[.,-]\\d)`, 'gu'),
  )) {
    if (named.test(text.slice(0, index))) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: written, call: written.replace(/\D/g, '') });
    end = index + written.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
