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
  return `z${provision.replace(/-/g, 'z')}`;
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
  // "thứ" and "số" only stand between a unit and its number.
  const words = run.filter((word) => word !== 'thu' && word !== 'so');
  const recital = /^can cu (\d+)$/.exec(words.join(' '));
  if (recital) return `can-cu-${recital[1]}`;
  const numberAfter = (unit: string) => {
    const at = words.indexOf(unit) + 1;
    return at > 0 && isDigits(words[at]) ? at : 0;
  };
  const article = numberAfter('dieu');
  const part = numberAfter('phan');
  // A lone "i" is the word ý or the number one; it counts as a part only before a number or after a unit.
  const roman = words.findIndex(
    (word, i) => ROMAN.includes(word) && (words.length === 1 ? word.length > 1 : i !== words.length - 1 || i > 0),
  );
  const at = article || part || roman;
  const head = article ? `dieu-${words[at]}` : part ? ROMAN[Number(words[at]) - 1] : words[at];
  if (!head) return null;
  // Vietnamese also names the small unit first: "gạch 1 mục 5 phần II".
  return [head, ...words.slice(at + 1).filter(isDigits), ...words.slice(0, at).filter(isDigits).reverse()].join('-');
}

function isDigits(word: string | undefined): boolean {
  return /^\d+$/.test(word ?? '');
}
