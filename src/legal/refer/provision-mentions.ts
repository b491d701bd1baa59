import { ordinals } from '../../vietnamese/ordinals.ts';

/** A kind of unit as citations name it, from the smallest to the largest. */
const ranks = {
  indent: 0,
  paragraph: 0,
  subparagraph: 1,
  point: 2,
  clause: 3,
  article: 4,
  subsection: 5,
  section: 6,
  chapter: 7,
  part: 8,
  form: 9,
  annex: 9,
} as const;

export type CitedUnit = keyof typeof ranks;

/** One unit of a citation: "khoản 2" has the value "2"; "khoản này" has none. Ordinals are digits, Roman numbers as printed. */
export interface Step {
  unit: CitedUnit;
  value: string | null;
}

/** Words that name one provision, the smallest unit first, as texts write it. Offsets are in the text given. */
export interface ProvisionMention {
  start: number;
  end: number;
  path: Step[];
}

const roman = '[IVXLC]+';
const nth = String.raw`(?:thứ\s+)?(?:\d{1,2}|${ordinals.join('|')})`;
const dotted = String.raw`\d{1,3}(?:\.\d{1,3})*(?:\.?[a-zđ])?`;

/** Words, what must not stand before them ("tài khoản", "thời điểm" are other words), and the form of the value. */
const forms: { unit: CitedUnit; words: string; not?: string; value: string }[] = [
  { unit: 'annex', words: '[Pp]hụ lục|PHỤ LỤC', value: String.raw`(?:số\s+)?(?:${roman}|\d{1,3}[a-z]?|[A-Z])` },
  { unit: 'form', words: '[Mm]ẫu|[Bb]iểu(?: mẫu)?', value: String.raw`số\s+(?:\d{1,3}[a-zđ]?|${roman})` },
  {
    unit: 'part',
    words: 'Phần|phần',
    not: 'thành|cổ|một',
    value: String.raw`thứ\s+(?:${ordinals.join('|')})|${roman}|\d{1,2}`,
  },
  { unit: 'chapter', words: '[Cc]hương', value: `${roman}|\\d{1,2}` },
  { unit: 'subsection', words: '[Tt]iểu mục', value: `${roman}|\\d{1,2}` },
  {
    unit: 'section',
    words: '[Mm]ục',
    not: 'danh|đề|hạng|tiểu|[Tt]iểu|chuyên',
    value: String.raw`${roman}(?:\.\d{1,3})*|\d{1,2}`,
  },
  { unit: 'article', words: '[Đđ]iều', value: String.raw`\d{1,3}[a-zđ]?` },
  { unit: 'clause', words: '[Kk]hoản', not: 'tài|điều', value: String.raw`\d{1,3}[a-zđ]?` },
  {
    unit: 'point',
    words: '[Đđ]iểm',
    not: 'thang|thời|địa|đặc|quan|ưu|nhược|trọng|cao|thí|luận|yếu|kiểm',
    value: String.raw`[a-zđ]\d?\)?|${dotted}`,
  },
  { unit: 'subparagraph', words: '[Tt]iết', not: 'chi|thời|tinh', value: String.raw`\(?\d{1,2}\)?|[a-zđ]\.?\d?` },
  { unit: 'indent', words: '[Gg]ạch đầu dòng', value: nth },
  { unit: 'paragraph', words: '[Đđ]oạn', not: 'giai|công', value: nth },
];

const end = String.raw`(?![\p{L}\d]|[./]\d)`;
const steps = forms.map(({ unit, words, not, value }) => ({
  unit,
  step: new RegExp(
    String.raw`(?<![\p{L}\d])${not ? String.raw`(?<!(?:${not})\s)` : ''}(?:${words})\s+(?:(này)${end}|(${value})${end})`,
    'uy',
  ),
  bare: new RegExp(`(${value})${end}`, 'uy'),
}));
const opening = new RegExp(String.raw`(?<![\p{L}\d])(?:${forms.map(({ words }) => words).join('|')})\s+`, 'gu');
const adjacent = /\s+(?:(?:của|thuộc|tại)\s+)?/uy;
const listed = /(?:\s*[,;]\s*(?:(?:và|hoặc|hay)\s+)?|\s+(?:và|hoặc|hay|đến|tới)\s+)(?:(?:các|những|từ|tại|của)\s+)*/uy;
// A bare number goes on with a list only where the sentence does not count something with it ("Điều 5, 3 tháng").
const afterBare =
  /\s*(?:[,;.:)]|$)|\s+(?:và|hoặc|hay|đến|của|[Đđ]iều|[Kk]hoản|[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ lục|\p{Lu})/uy;

const match = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** "thứ hai" and "số 01" as digits; a Roman number and a letter as they are. */
const canonical = (value: string) => {
  const bare = value.replace(/^(?:thứ|số)\s+|[()]/gu, '').replace(/^0+(?=\d)/, '');
  const order = (ordinals as readonly string[]).indexOf(bare) + 1;
  return order ? String(order) : bare;
};

interface Found {
  unit: CitedUnit;
  path: Step[];
  start: number;
  end: number;
}

/** "Mục II.5" names the fifth clause of its part. */
function found(unit: CitedUnit, value: string | null, start: number, end: number): Found {
  const [own, ...below] = unit === 'section' && value ? value.split('.') : [value];
  const path: Step[] = [{ unit, value: own === null ? null : canonical(own!) }];
  for (const number of below) path.unshift({ unit: path.length > 1 ? 'point' : 'clause', value: number });
  return { unit, path, start, end };
}

function stepAt(text: string, at: number): Found | null {
  for (const { unit, step } of steps) {
    const words = match(step, text, at);
    if (words) return found(unit, words[1] ? null : words[2]!, at, at + words[0].length);
  }
  return null;
}

function bareAt(text: string, at: number, unit: CitedUnit, isPlural: boolean): Found | null {
  const { bare } = steps.find((form) => form.unit === unit)!;
  const words = match(bare, text, at);
  if (!words) return null;
  const to = at + words[0].length;
  return isPlural || match(afterBare, text, to) ? found(unit, words[1]!, at, to) : null;
}

/**
 * Find the provisions that a text names, in lists that share what follows: "các điểm a, b và c khoản 2 Điều 5" is one
 * list of three, each with its own words (the last has those that all share) and its own full path.
 * Purely by form: which text is meant, and whether it has such a provision, is for findReferences() to say.
 */
export function provisionMentions(text: string): ProvisionMention[][] {
  const lists: ProvisionMention[][] = [];
  opening.lastIndex = 0;
  for (let word = opening.exec(text); word; word = opening.exec(text)) {
    const first = stepAt(text, word.index);
    if (!first) {
      opening.lastIndex = word.index + 1;
      continue;
    }
    const isPlural = /(?:các|những)\s+$/u.test(text.slice(Math.max(0, word.index - 8), word.index));
    const list = new List({ start: first.start, end: first.end, path: first.path });
    for (let last = first, next = first; ; last = next) {
      const added = goOn(text, list, last, isPlural);
      if (!added) break;
      next = added;
    }
    // "Điều 13 (điểm a khoản 4; khoản 6)": what stands in brackets is of the article before them.
    const before = lists.at(-1)?.at(-1);
    if (before && /^\s*\(\s*$/u.test(text.slice(before.end, first.start))) list.hold(before.path.slice(-1));
    lists.push(list.mentions);
    opening.lastIndex = list.last.end;
  }
  return lists;
}

const top = (path: readonly Step[]) => ranks[path.at(-1)!.unit];

/** Mentions that share what follows. */
class List {
  readonly mentions: ProvisionMention[] = [];
  /** Those that wait for something larger, by the rank of the largest unit that each has. */
  readonly #waiting = new Map<number, ProvisionMention[]>();

  constructor(first: ProvisionMention) {
    this.add(first);
  }

  get last(): ProvisionMention {
    return this.mentions.at(-1)!;
  }

  add(mention: ProvisionMention): void {
    this.mentions.push(mention);
    this.#wait(mention);
  }

  /** What is larger holds for all of the list that has nothing as large yet. */
  hold(larger: readonly Step[]): void {
    for (const [rank, mentions] of [...this.#waiting]) {
      if (rank >= top(larger)) continue;
      this.#waiting.delete(rank);
      for (const mention of mentions) {
        for (const step of larger) mention.path.push(step);
        this.#wait(mention);
      }
    }
  }

  #wait(mention: ProvisionMention): void {
    const rank = top(mention.path);
    const alike = this.#waiting.get(rank);
    if (alike) alike.push(mention);
    else this.#waiting.set(rank, [mention]);
  }
}

/** Read one more unit of a list; null where the list ends. */
function goOn(text: string, list: List, last: Found, isPlural: boolean): Found | null {
  const current = list.last;
  const space = match(adjacent, text, current.end);
  const near = space && stepAt(text, current.end + space[0].length);
  const mark = near ? null : match(listed, text, current.end);
  const after = current.end + (mark?.[0].length ?? 0);
  const step = near || (mark && (stepAt(text, after) ?? bareAt(text, after, last.unit, isPlural)));
  if (!step) return null;
  const rank = ranks[step.unit];
  if (rank > top(current.path) && (near || mark![0].trim() === ',')) {
    list.hold(step.path);
    current.end = step.end;
    return step;
  }
  if (near) {
    // Older texts write the largest first: "Điều 5 khoản 2".
    if (rank >= ranks[current.path[0]!.unit]) return null;
    current.path.unshift(...step.path);
    current.end = step.end;
    return step;
  }
  list.add({ start: step.start, end: step.end, path: step.path });
  return step;
}
