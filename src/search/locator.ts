/** How a reader names a place in a legal text ("điều 2", "II.5", "mục 5 phần II"), turned into the provision's id. */

export const UNITS = new Set([
  'phan',
  'muc',
  'khoan',
  'diem',
  'dieu',
  'gach',
  'dau',
  'dong',
  'i',
  'can',
  'cu',
  'thu',
  'so',
]);
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

export interface Locator {
  /** The half-open range of words that name the place. */
  from: number;
  to: number;
  provision: string;
}

/** The one word under which the index holds a provision's id; no reader types it by chance. */
export function locatorWord(provision: string): string {
  return `z${provision.replaceAll('-', 'z')}`;
}

/** Find the first named place in a query's word keys; null where it names none. */
export function locatorIn(keys: readonly string[]): Locator | null {
  for (let from = 0; from < keys.length; from++) {
    let to = from;
    while (to < keys.length && (UNITS.has(keys[to]!) || isNumber(keys[to]!))) to++;
    const provision = to > from ? provisionOf(keys.slice(from, to)) : null;
    if (provision) return { from, to, provision };
    from = Math.max(from, to - 1);
  }
  return null;
}

function isNumber(key: string): boolean {
  return /^\d{1,3}$/.test(key) || ROMAN.includes(key);
}

function provisionOf(run: readonly string[]): string | null {
  const text = run.join(' ');
  const recital = /^can cu (?:thu |so )?(\d+)$/.exec(text);
  if (recital) return `can-cu-${recital[1]}`;
  const article = /\bdieu (?:thu |so )?(\d+)/.exec(text);
  const part = /\bphan (?:thu |so )?(\d+)\b/.exec(text);
  // A lone "i" is the word ý or the number one; it counts as a part only before a number or after a unit.
  const roman = run.findIndex(
    (key, i) => ROMAN.includes(key) && (run.length === 1 ? key.length > 1 : i !== run.length - 1 || i > 0),
  );
  const head = article ? `dieu-${article[1]}` : part ? ROMAN[Number(part[1]) - 1] : run[roman];
  if (!head) return null;
  const headAt = article ? run.indexOf('dieu') + 1 : part ? run.indexOf('phan') + 1 : roman;
  const number = (key: string) => /^\d+$/.test(key);
  const after = run.slice(headAt + 1).filter(number);
  // Vietnamese also names the small unit first: "gạch 1 mục 5 phần II".
  const before = run.slice(0, headAt).filter(number).reverse();
  return [head, ...after, ...before].join('-');
}
