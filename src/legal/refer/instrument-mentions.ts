import { findInstrumentNumbers } from '../read/instrument-numbers.ts';
import { wordsFor } from '../read/kinds.ts';
import { Covered } from './covered.ts';
import { endOfLawName } from './law-names.ts';

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
  /** The body named after the words: "Ủy ban nhân dân tỉnh Ví Dụ". */
  issuer: string | null;
  /** "Quyết định này": the text itself, or something issued with it. */
  isSelf: boolean;
}

/** Kinds as texts name them; "Văn bản" is any. The longest first: one begins another. */
const type = `(?<type>${[...wordsFor('cited'), 'Văn bản'].join('|')})`;
const alone = String.raw`(?<![\p{L}\d])`;

const day = String.raw`ngày\s+(?:\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})`;
const dated = String.raw`(?:,?\s+(?<day>${day})|\s+năm\s+(?<year>\d{4})(?!\d))?`;
/** A number left to be filled in by hand, after "số": dots, a line or nothing but spaces before the symbol. */
const blankNumber =
  /(?<=[Ss]ố\s{0,3}:?)(?:[….·_]+|\s{0,40})\/\s?(?:(?:\d{4}|[….]+)\s?\/\s?)?\p{Lu}[\p{L}\d&]*(?:[-–_]\s?\p{Lu}[\p{L}\d&]*)+(?![\p{L}\d])/gu;

const self = new RegExp(String.raw`${alone}${type}\s+này(?![\p{L}\d])`, 'gu');
const typeWord = new RegExp(`${alone}${type}(?![\\p{L}\\d])`, 'gu');
const intro = /^\s*:?\s*(?:[Ss]ố\s*:?\s*)?$/u;
const lawType = /^(?:Bộ luật|Luật|Pháp lệnh)$/u;
// Only laws have a name before their number; a day in it says that it is a sentence.
const nameBefore = /^\s+(?:\p{Lu}|các\s|sửa đổi,)(?:(?!ngày\s|năm\s\d)[^.;:()“”"]){0,180}\s+[Ss]ố\s*:?\s*$/u;
const amendedName =
  /(?:Bộ luật|Luật|Pháp lệnh)\s+[Ss]ửa đổi, bổ sung\s+(?:một số\s+(?:[Đđ]iều\s+(?:của|về)\s+)?)?(?:các\s+)?$/u;
const goesOn = /^[^.:]{0,250}(?:[,;]|\s(?:và|hoặc))\s+(?:[Ss]ố\s*)?$/u;
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

/** Numbers as printed and in canonical form; one that is left blank begins with "/". */
function numbersIn(text: string): { at: number; text: string; canonical: string }[] {
  const blanks = [...text.matchAll(blankNumber)].map(({ index, 0: words }) => ({
    at: index,
    text: words,
    canonical: words
      .replace(/\s/gu, '')
      .replaceAll(/[–_](?=\p{Lu})/gu, '-')
      .replace(/^[….·_]*\//u, '/'),
  }));
  const left = new Covered(text);
  for (const blank of blanks) left.add(blank.at, blank.at + blank.text.length);
  const whole = findInstrumentNumbers(text).filter(({ at, text: words }) => left.isFree(at, at + words.length));
  return [...whole, ...blanks].sort((a, b) => a.at - b.at);
}

const spaced = (words: string) => words.replace(/\s+/gu, ' ').trim();

/**
 * Find every mention of an instrument in a text, in order, without overlap: by number, by "này", by the names given,
 * and laws by the longest run of words that can be their name.
 * @param names the longest first: a programme of the province before the national one whose name it begins with
 */
export function instrumentMentions(text: string, names: readonly string[]): InstrumentMention[] {
  const mentions: InstrumentMention[] = [];
  const covered = new Covered(text);
  const add = (start: number, end: number, parts: Partial<InstrumentMention>) => {
    if (!covered.isFree(start, end)) return false;
    covered.add(start, end);
    const by = sticky(issuer, text, end)?.[1];
    const nothing = { type: null, number: null, name: null, date: null, isSelf: false };
    mentions.push({ start, end, ...nothing, issuer: by ? spaced(by) : null, ...parts });
    return true;
  };

  for (const { index, 0: words, groups } of text.matchAll(self))
    add(index, index + words.length, { type: spaced(groups!.type!), isSelf: true });
  addNumbered();
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (/[\p{L}\d]/u.test(text[at + name.length] ?? '') || isCutShort(text, name, at)) continue;
      const after = /^(?:Bộ luật|Luật|Pháp lệnh)\s/u.test(name) ? sticky(dateAfter, text, at + name.length) : null;
      add(at, at + name.length + (after?.[0].length ?? 0), { name, date: after && isoOf(after.groups!) });
    }
  addNamedLaws();
  for (const { index, 0: words, groups } of text.matchAll(constitution))
    add(index, index + words.length, { type: 'Hiến pháp', name: 'Hiến pháp', date: isoOf(groups!) });
  return mentions.sort((a, b) => a.start - b.start);

  function addNumbered() {
    let before: { end: number; type: string } | null = null;
    for (const { at, text: words, canonical } of numbersIn(text)) {
      const from = Math.max(0, at - 260);
      const lead = text.slice(from, at);
      const after = sticky(dateAfter, text, at + words.length)!;
      const end = at + words.length + after[0].length;
      const opening = introOf(lead, before && text.slice(before.end, at), before?.type ?? null);
      if (!opening.type && canonical.startsWith('/')) continue;
      const name = opening.isName ? spaced(lead.slice(opening.at).replace(/\s*[Ss]ố\s*:?\s*$/u, '')) : null;
      const { type } = opening;
      if (add(from + opening.at, end, { type, number: canonical, name, date: isoOf(after.groups!) }) && type)
        before = { end, type };
    }
  }

  function addNamedLaws() {
    for (const { index, 0: head, groups } of text.matchAll(namedAct)) {
      const from = index + head.length;
      const amends = sticky(amendment, text, from)?.[0].length ?? 0;
      let length = amends + lengthOfName(text, from + amends);
      if (!amends) length = (endOfLawName(text, from, from + length) ?? from + length) - from;
      const more = amends ? sticky(alsoAmended, text, from + length) : null;
      if (more) length += more[0].length + lengthOfName(text, from + length + more[0].length);
      const name = `${head}${text.slice(from, from + length)}`;
      const after = sticky(dateAfter, text, index + name.length)!;
      const end = index + name.length + after[0].length;
      if (length > 0) add(index, end, { type: groups!.type!, name: spaced(name), date: isoOf(after.groups!) });
    }
  }
}

/** What goes on for longer is no name of a law. */
const longestName = 400;

/** How far the name of a law that nobody lists reaches; 0 where it is none. */
function lengthOfName(text: string, from: number): number {
  const length = text.slice(from, from + longestName).search(stop);
  return length < longestName ? length : 0;
}

/**
 * What introduces a number: its type, perhaps with the name of a law; in a list the type of the number before; or "số" alone.
 * @param lead the words before the number
 * @param since the words since the number before it, null where there is none
 */
function introOf(lead: string, since: string | null, listed: string | null) {
  const word = [...lead.matchAll(typeWord)].at(-1);
  if (word) {
    const type = spaced(word.groups!.type!);
    const tail = lead.slice(word.index + word[0].length);
    if (intro.test(tail)) return { at: word.index, type, isName: false };
    if (lawType.test(type) && nameBefore.test(tail))
      return { at: amendedName.exec(lead.slice(0, word.index))?.index ?? word.index, type, isName: true };
  }
  const at = /[Ss]ố\s*:?\s*$/u.exec(lead)?.index ?? lead.length;
  return { at, type: since !== null && goesOn.test(since) ? listed : null, isName: false };
}

/** "Luật Địa chất" of the library is not meant by "Luật Địa chất và khoáng sản". */
function isCutShort(text: string, name: string, at: number): boolean {
  const head = /^(?:Bộ luật|Luật|Pháp lệnh)\s+/u.exec(name)?.[0];
  return head !== undefined && endOfLawName(text, at + head.length, at + name.length) !== null;
}
