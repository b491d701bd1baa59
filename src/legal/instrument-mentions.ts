/** Words that name an instrument, taken apart. Offsets are in the text given; null is what the words leave out. */
export interface InstrumentMention {
  start: number;
  end: number;
  /** "Quyết định", "Bộ luật"; null for a name that the library lists. */
  type: string | null;
  /** Canonical number ("392/TTr-LĐTBXH"); begins with "/" where it is left blank. */
  number: string | null;
  /** "Luật Đất đai", or the exact words that the library lists. */
  name: string | null;
  /** ISO date, or the year alone. */
  date: string | null;
  /** The body named after the words: "Ủy ban nhân dân tỉnh Bắc Kạn". */
  issuer: string | null;
  /** "Quyết định này": the text itself, or something issued with it. */
  isSelf: boolean;
}

/** Types as texts write them, the longest first where one begins another. */
const types = [
  ...[
    'Hiến pháp',
    'Bộ luật',
    'Luật',
    'Pháp lệnh',
    'Sắc lệnh',
    'Lệnh',
    'Nghị quyết liên tịch',
    'Nghị quyết',
    'Nghị định',
  ],
  ...[
    'Quyết định',
    'Thông tư liên tịch',
    'Thông tư',
    'Chỉ thị',
    'Kế hoạch',
    'Quy định',
    'Quy chế',
    'Điều lệ',
    'Hướng dẫn',
  ],
  ...['Chương trình', 'Đề án', 'Phương án', 'Tờ trình', 'Báo cáo', 'Thông báo', 'Công văn', 'Công điện', 'Kết luận'],
  ...['Biên bản', 'Văn bản hợp nhất', 'Văn bản', 'Danh mục'],
];
const type = `(?<type>${types.join('|')})`;
const alone = String.raw`(?<![\p{L}\d])`;

const day = String.raw`ngày\s+(?:\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})`;
const dated = String.raw`(?:,?\s+(?<day>${day})|\s+năm\s+(?<year>\d{4})(?!\d))?`;
// What is left to be filled in by hand: dots, a line, or nothing but spaces.
const blank = String.raw`[….·_]+|\s*`;
const symbol = String.raw`\p{Lu}[\p{L}\d&]*(?:[-–_]\s?\p{Lu}[\p{L}\d&]*)*`;
const number = String.raw`(?<number>(?:\d{1,5}[a-zđ]?|${blank})\s?(?:/\s?(?:\d{4}|[….]+))?\s?/\s?${symbol}|\d{1,5}-${symbol}/\p{Lu}+)(?![\p{L}\d])`;

const self = new RegExp(String.raw`${alone}${type}\s+này(?![\p{L}\d])`, 'gu');
const numbered = new RegExp(
  String.raw`${alone}(?:${type}(?<name>\s+\p{Lu}[^.;:()“”"]{0,150}?)?\s*:?\s+)?(?:[Ss]ố\s*:?\s*)${number}${dated}`,
  'gu',
);
// "Nghị định 30/2020/NĐ-CP": without "số" the words must have a type, and the number its year or its day.
const plainly = new RegExp(
  String.raw`${alone}${type}\s+(?<number>\d{1,5}(?:/\d{4})?/${symbol})(?![\p{L}\d])${dated}`,
  'gu',
);
const nextNumber = /(?:\s*[,;]\s*(?:và\s+)?|\s+(?:và|hoặc)\s+)(?=số\s)/uy;
const namedAct = new RegExp(String.raw`${alone}(?<type>Bộ luật|Luật|Pháp lệnh)\s+(?=\p{Lu}|sửa đổi, bổ sung )`, 'gu');
const constitution = new RegExp(
  String.raw`${alone}(?<type>Hiến pháp)(?:\s+nước Cộng\s+h(?:òa|oà) xã hội chủ nghĩa Việt Nam)?${dated}`,
  'gu',
);
const amendment =
  /[Ss]ửa đổi, bổ sung (?:một số (?:điều|Điều) (?:của|về) )?(?:các )?(?:(?:Bộ luật|Luật|Pháp lệnh) )?/uy;
const alsoAmended = /\s+và\s+(?:Bộ luật|Luật|Pháp lệnh)\s+(?=\p{Lu})/uy;
// Where the name of a law that nobody lists must end.
const stop =
  /[.;:,()“”"/]|\s(?:số|ngày|năm|và|hoặc|của|quy định|được|bị|thì|này|có|là|do|về|đã|sẽ|theo|hiện hành|tại|để|không|phải|cho|khi|trong|hướng dẫn|bằng|đối với|cùng|với|nêu|như|ban hành|còn|nhằm|từ|đến|ra|mà|nếu|trên|sửa đổi|thay thế)(?![\p{L}\d])|$/u;
const dateAfter = new RegExp(dated, 'uy');
const numberAfter = new RegExp(String.raw`\s+(?:số\s*:?\s*)${number}${dated}`, 'uy');
const issuer =
  /\s+của\s+((?:liên\s+)?(?:Quốc hội|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Chính phủ|Thủ tướng|Chủ tịch|Bộ|Liên Bộ|Sở|Ban|Tổng cục|Văn phòng|Ngân hàng|Thanh tra|Trung ương)(?:(?!\s(?:về|quy định|ban hành|phê duyệt|hướng dẫn|ngày|và|sửa đổi|thông qua|đã|được)(?![\p{L}\d]))[^,;.:()\n])*)/uy;

const sticky = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** "ngày 19/3/2018" and "ngày 19 tháng 3 năm 2018" as 2018-03-19. */
function isoOf(groups: Record<string, string | undefined>): string | null {
  if (!groups.day) return groups.year ?? null;
  const [dayOfMonth, month, year] = groups.day.match(/\d+/g)!;
  return `${year}-${month!.padStart(2, '0')}-${dayOfMonth!.padStart(2, '0')}`;
}

/** "392/TTr- LĐTBXH" as "392/TTr-LĐTBXH"; a number that is left blank begins with "/". */
export const canonicalNumber = (words: string): string =>
  words
    .replace(/\s/gu, '')
    .replaceAll(/[–_](?=\p{Lu})/gu, '-')
    .replace(/^[….·_]*\//u, '/');

const spaced = (words: string) => words.replace(/\s+/gu, ' ').trim();

/**
 * Find every mention of an instrument in a text, in order, without overlap: by number, by "này", by the names given
 * (the longest first), and laws by the longest run of words that can be their name.
 */
export function instrumentMentions(text: string, names: readonly string[]): InstrumentMention[] {
  const mentions: InstrumentMention[] = [];
  const isFree = (start: number, end: number) => mentions.every((other) => end <= other.start || start >= other.end);
  const add = (start: number, end: number, parts: Partial<InstrumentMention>) => {
    if (!isFree(start, end)) return false;
    const by = sticky(issuer, text, end)?.[1];
    const nothing = { type: null, number: null, name: null, date: null, isSelf: false };
    mentions.push({ start, end, ...nothing, issuer: by ? spaced(by) : null, ...parts });
    return true;
  };

  for (const { index, 0: words, groups } of text.matchAll(self))
    add(index, index + words.length, { type: spaced(groups!.type!), isSelf: true });
  addNumbered();
  for (const { index, 0: words, groups } of text.matchAll(plainly))
    add(index, index + words.length, {
      type: groups!.type!,
      number: canonicalNumber(groups!.number!),
      date: isoOf(groups!),
    });
  // The longest name first: a programme of the province before the national one whose name it begins with.
  for (const name of names.toSorted((a, b) => b.length - a.length))
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (/[\p{L}\d]/u.test(text[at + name.length] ?? '')) continue;
      const after = /^(?:Bộ luật|Luật|Pháp lệnh)\s/u.test(name) ? sticky(dateAfter, text, at + name.length) : null;
      add(at, at + name.length + (after?.[0].length ?? 0), { name, date: after && isoOf(after.groups!) });
    }
  addNamedLaws();
  for (const { index, 0: words, groups } of text.matchAll(constitution))
    add(index, index + words.length, { type: 'Hiến pháp', name: 'Hiến pháp', date: isoOf(groups!) });
  return mentions.sort((a, b) => a.start - b.start);

  function addNumbered() {
    let before: { end: number; type: string } | null = null;
    numbered.lastIndex = 0;
    for (let found = numbered.exec(text); found; found = numbered.exec(text)) {
      const { number, name } = found.groups!;
      const type: string | null =
        found.groups!.type ?? (before && isListed(before.end, found.index) ? before.type : null);
      const isLaw = type !== null && /luật|Luật|Pháp lệnh/u.test(type);
      // Only laws have a name before their number; elsewhere the words between are a sentence.
      const start = name && !isLaw ? found.index + found[0].search(/[Ss]ố\s*:?\s*[\d….·_/\s]/u) : found.index;
      // "số 15/QĐ" in the middle of nothing may count anything; a type must introduce it somewhere before.
      if (name && (!isLaw || stopsWithin(name))) {
        numbered.lastIndex = found.index + found.groups!.type!.length;
        before = null;
        continue;
      }
      const end = found.index + found[0].length;
      if (type) {
        const own = name && isLaw ? `${type} ${spaced(name)}` : null;
        if (add(start, end, { type, number: canonicalNumber(number!), name: own, date: isoOf(found.groups!) }))
          before = { end, type };
      }
    }
  }

  /** Between two numbers of one list stand a comma or "và", and perhaps who issued the first and about what. */
  function isListed(from: number, to: number): boolean {
    const between = text.slice(from, to);
    return sticky(nextNumber, text, from) !== null || /^[^.:]{0,250}(?:[,;]|\svà)\s*$/u.test(between);
  }

  function addNamedLaws() {
    for (const { index, 0: head, groups } of text.matchAll(namedAct)) {
      const from = index + head.length;
      const amends = sticky(amendment, text, from)?.[0].length ?? 0;
      let length = amends + text.slice(from + amends).search(stop);
      const more = amends ? sticky(alsoAmended, text, from + length) : null;
      if (more) length += more[0].length + text.slice(from + length + more[0].length).search(stop);
      const name = `${head}${text.slice(from, from + length)}`;
      const numbered = sticky(numberAfter, text, index + name.length);
      const after = numbered ?? sticky(dateAfter, text, index + name.length);
      const end = index + name.length + (after?.[0].length ?? 0);
      if (length > 0)
        add(index, end, {
          type: groups!.type!,
          name: spaced(name),
          date: after && isoOf(after.groups!),
          number: numbered && canonicalNumber(numbered.groups!.number!),
        });
    }
  }
}

/** Whether words that would be the name of a law are a sentence: a law's name has no verb of citing in it. */
const stopsWithin = (name: string) =>
  /\s(?:quy định|được|thì|là|đã|sẽ|theo|tại|Luật|Nghị định|Quyết định|Thông tư|Nghị quyết|Pháp lệnh|sửa đổi|ngày|năm \d)(?![\p{L}\d])/u.test(
    name.replace(/^\s+Sửa đổi, bổ sung một số điều (?:của|về) (?:các )?(?:Bộ luật|Luật|Pháp lệnh)/u, ''),
  );
