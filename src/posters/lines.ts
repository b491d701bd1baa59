/** Break words into lines by what they measure: a slogan as large as its box allows, a sentence into lines of like length. */
import { type Weight, widthOf } from '../print/type.ts';
import { bind } from '../vietnamese/bind.ts';

/** Pairs that read as one although a comma stands between them, or although each is a word; bind() keeps compounds only. */
const pairs =
  /phòng, chống|nam, nữ|mâm cơm|nắm đấm|chửi mắng|riêng tư|im lặng|yên ổn|lắng nghe|con người|khoảng cách|việc chung|việc nhà|dây trói|lối ra|lên tiếng|lùi bước|chuyện đùa|hạ thấp|quay đi|họp thôn|tắt đèn|bắt đầu|đến lớp|gần nhà|có nhau|làm đau|làm trước|bế con|người lớn|đứa con|một người|bên cạnh|chịu thiệt|gật đầu|vết bầm|cuộc gọi|đi học|đứa trẻ|lần sau|trong lòng|việc gì|nhờ giúp|mái nhà|dừng tay|mỗi người|yên lòng|một câu|việc tốt|góp sức|quyền sống|bản lĩnh|chủ động|tối lửa|hết tháng|hết việc|thấy sớm|hỏi sớm|giúp sớm|một lần|đủ tuổi|riêng nam|riêng nữ|cho đúng|cho khéo|vắng mặt/giu;
export const bound = (text: string): string => bind(text).replace(pairs, (words) => words.replaceAll(' ', '\u00a0'));

/** Words that open a phrase: a line that ends with one hangs in the air. */
const opening =
  /^(?:là|cũng|không|từ|ở|vì|chưa|đừng|và|được|của|một|nhớ|để|đâu|mới|cùng|thì|thêm|khó|nhưng|mà|với|bằng)$/iu;

/** Baseline to baseline, and above the first and below the last, in the size of the letters: clears a dot below from a stacked mark. */
export const leading = 1.19;
export const above = 0.98;
export const below = 0.24;

/** A first line of this word alone, in a longer slogan, is set larger. */
const emphasis = 1.45;
/** Above it the following lines need so much more room. */
const emphasisDrop = 0.12;

export interface Fitted {
  lines: string[];
  size: number;
  /** How many times larger the first line is. */
  first: number;
  /** From the top of the box to the last baseline and what hangs below it. */
  height: number;
}

interface Break {
  lines: string[];
  /** What ends not made by hand cost, more where a line then hangs in the air or is one short word. */
  further: number;
  /** What reads wrong: an end made by hand that is lost, a line that runs over a comma. */
  bad: number;
}

/** All ways to break a slogan into at most `most` lines, each with what it costs: ends made by hand cost nothing. */
function breaks(lines: readonly string[], most: number): Break[] {
  const parted = lines.map((line) => bound(line).split(' '));
  const words = parted.flat();
  const byHand = new Set<number>();
  let count = 0;
  for (const line of parted) {
    count += line.length;
    byHand.add(count);
  }
  const found: Break[] = [];
  const go = (from: number, done: string[], further: number, bad: number) => {
    if (from === words.length) found.push({ lines: done, further, bad });
    if (from === words.length || done.length === most) return;
    for (let to = from + 1; to <= words.length; to++) {
      const line = words.slice(from, to);
      const text = line.join(' ');
      const last = line.at(-1)!;
      const lost = [...byHand].filter((end) => end > from && end < to).length;
      const pauses = /[,;:.!?]$/u.test(last) || byHand.has(to);
      go(
        to,
        [...done, text],
        further +
          (byHand.has(to) ? 0 : 0.1) +
          (opening.test(last) && to < words.length ? 0.25 : 0) +
          (text.length < 6 && lines.length > 1 ? 0.3 : 0),
        bad + lost * (pauses ? 0.1 : 0.25) + (!pauses && line.some((word) => /,$/u.test(word)) ? 0.2 : 0),
      );
    }
  };
  go(0, [], 0, 0);
  return found;
}

export const sloganHeight = (count: number, first = 1): number =>
  above * first + (count - 1) * leading + below + (count > 1 ? emphasisDrop * (first - 1) : 0);

/** Where the base line of line `i` lies below the first one, in sizes. */
export const baseline = (i: number, first: number): number => (i === 0 ? 0 : i * leading + emphasisDrop * (first - 1));

/** The largest size up to `most` that fits; what fits at a size fits at a smaller one. */
function largestFor(fits: (size: number) => boolean, most: number): number {
  if (fits(most)) return most;
  let [low, high] = [0, most];
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

export interface FitOptions {
  largest: number;
  /** Lines. */
  most: number;
  /** How much ends not made by hand cost: 1 counts them whole, 0 breaks as often as lets the letters grow. */
  free?: number;
  /** Whether a first line that stands alone is larger, as on the sheets of an official theme. */
  emphasised?: boolean;
  /** Height of what stands below it in the same box and grows with it. */
  beside?: (size: number) => number;
}

/**
 * The slogan as large as a box allows.
 */
export function fitSlogan(
  lines: readonly string[],
  box: { width: number; height: number },
  { largest, most, free = 1, emphasised = false, beside = () => 0 }: FitOptions,
): Fitted {
  let best: (Fitted & { score: number }) | undefined;
  const byHand = new Set(lines.map(bound));
  for (const { lines: broken, further, bad } of breaks(lines, most)) {
    const count = broken.length;
    const stands =
      emphasised && count > 1 && broken[0] === bound(lines[0]!) && broken[0]!.split(/[ \u00a0]/u).length === 2;
    const first = stands ? emphasis : 1;
    const widths = broken.map((line, i) => widthOf(line, 1, 800) * (i === 0 ? first : 1));
    const widest = Math.max(...widths);
    // A line much shorter than the others looks lost, unless it was meant.
    const short = broken.filter((line, i) => widths[i]! < widest * 0.45 && !byHand.has(line)).length;
    const height = sloganHeight(count, first);
    const size = largestFor((at) => height * at + beside(at) <= box.height, Math.min(box.width / widest, largest));
    const score = size * (1 - further * free - bad - 0.15 * short) * (1 - 0.002 * count);
    if (!best || score > best.score) best = { lines: broken, size, first, height: height * size, score };
  }
  return best!;
}

/** As few lines as there can be within a width. */
function wrapped(text: string, size: number, width: number, weight: Weight): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A sentence in as few lines as possible, of like length, broken after a comma rather than elsewhere, never inside a compound. */
export function balanced(text: string, size: number, width: number, weight: Weight): string[] {
  const whole = bound(text);
  const count = wrapped(whole, size, width, weight).length;
  if (count === 1) return [whole];
  const words = whole.split(' ');
  if (count === 2) {
    let best: { lines: string[]; cost: number } | undefined;
    for (let at = 1; at < words.length; at++) {
      const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
      const [a, b] = lines.map((line) => widthOf(line, size, weight)) as [number, number];
      if (a > width || b > width) continue;
      const cost =
        Math.abs(a - b) / width - (/[,.:;]$/u.test(lines[0]!) ? 0.45 : 0) + (opening.test(words[at - 1]!) ? 0.2 : 0);
      if (!best || cost < best.cost) best = { lines, cost };
    }
    if (best) return best.lines;
  }
  let [narrow, wide] = [width / 2, width];
  for (let i = 0; i < 12; i++) {
    const middle = (narrow + wide) / 2;
    if (wrapped(whole, size, middle, weight).length > count) narrow = middle;
    else wide = middle;
  }
  return wrapped(whole, size, wide, weight);
}
