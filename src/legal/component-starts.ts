import type { Block, Line } from './blocks.ts';
import { type RawClosing, readClosing } from './closings.ts';
import { isCapitals } from './fold.ts';
import { readHead } from './head.ts';
import { labelOf } from './labels.ts';
import type { SourceText } from './model.ts';
import { findQuotations } from './quotations.ts';
import * as words from './vocabulary.ts';

/** Where a component stands: lines [from, to), its close, and where notes after it begin. */
export interface ComponentPlace {
  from: number;
  to: number;
  closing: RawClosing | null;
  notesFrom: number;
}

/** Types of what is issued with a decision and has no number of its own. */
const attachments =
  /^(?:quy-dinh|quy-che|ke-hoach|dieu-le|noi-quy|chuong-trinh|de-an|phuong-an|quy-trinh|chien-luoc|huong-dan|danh-muc|danh-sach|quy-hoach|quy-uoc|du-an|thu-tuc-hanh-chinh|bao-cao|quy-chuan|de-cuong)$/u;

/**
 * Find the components of a text. A new one begins at the label of an annex or a form, at a type line with "(Kèm theo …)"
 * below it, at a repeated national title after a close, or where articles begin again at 1 after a close. Labels in a table
 * of contents and in quotations begin nothing.
 */
export function findComponents(source: SourceText, blocks: readonly Block[], lines: readonly Line[]): ComponentPlace[] {
  const size = lines.length;
  const quoted = quotedLines(blocks, lines);
  const annexes = lines.map(({ text }, i) => (quoted[i] ? null : words.annexLabel(text)));
  dropContents(annexes, lines);
  const articleAt = lines.map(({ text }, i) => {
    const label = quoted[i] || !text.startsWith('Đ') ? null : labelOf(text);
    return label?.kind === 'dieu' ? Number.parseInt(label.value, 10) : 0;
  });

  const places: ComponentPlace[] = [];
  const head = size === 0 ? null : readHead(source, lines, 0, size, '', true, () => {});
  let current: ComponentPlace = { from: 0, to: size, closing: null, notesFrom: size };
  let kind = head?.annex ? head.type!.docType : 'main';
  let closedAt = -1;
  let lastArticle = 0;
  let hasEnd = false;
  const used = new Set<string>();
  const capitals = new Set<string>();
  if (head?.annex) remember(head.annex);
  places.push(current);

  for (let i = head?.next ?? 0; i < size; i++) {
    if (quoted[i]) continue;
    const { text } = lines[i]!;
    if (articleAt[i]) {
      if (articleAt[i] === 1 && closedAt >= 0 && lastArticle >= 1 && i > closedAt && !isForm()) {
        begin(closedAt, 'khac');
        lastArticle = 1;
        continue;
      }
      if (articleAt[i] === lastArticle + 1 || lastArticle === 0) lastArticle = articleAt[i]!;
    }
    if (/\.\/\.?$/u.test(text)) hasEnd = true;
    if (closedAt < 0 && !isForm()) {
      const closing = readClosing(lines, i, size);
      if (closing && isFinal(closing)) {
        current.closing = withHeadBefore(closing);
        closedAt = closing.to;
        current.notesFrom = notesAfter(closing.to);
        i = closing.to - 1;
        continue;
      }
    }
    // Notes after the close reach to the next annex; quotations in them are not looked into.
    const start = startAt(i);
    if (start) {
      i = begin(start.from, start.kind, i);
      const annex = annexes[i];
      if (annex) remember(annex);
    }
  }
  return places;

  /** Consolidated texts have their number and date, old laws their date, right before the signature. */
  function withHeadBefore(closing: RawClosing): RawClosing {
    let from = closing.from;
    let first = from;
    while (from > current.from + 1 && closing.from - from < 7) {
      const { text } = lines[from - 1]!;
      const isField =
        /^XÁC THỰC VĂN BẢN|^(?:Số|SỐ)\s*:?\s*[\d.…]*\s*\/|^\p{Lu}[\p{L}\s.]{1,30},\s*ngày\s/u.test(text) &&
        text.length < 80;
      if (!isField && !(isCapitals(text) && text.length < 80)) break;
      from--;
      if (isField) first = from;
    }
    // The issuer over the number belongs to it.
    while (first < closing.from && first > from && isCapitals(lines[first - 1]!.text)) first--;
    return first === closing.from
      ? closing
      : { ...closing, from: first, strays: [...lines.slice(first, closing.from), ...closing.strays] };
  }

  function isForm(): boolean {
    return kind === 'mau' || kind === 'bieu';
  }

  function remember(annex: words.AnnexLabel): void {
    if (annex.type.docType === 'phu-luc') for (const key of [...used]) if (!key.startsWith('phu-luc')) used.delete(key);
    used.add(key(annex));
    if (annex.inCapitals) capitals.add(annex.type.docType);
  }

  function begin(from: number, docType: string, at = from): number {
    current.to = from;
    current.notesFrom = Math.min(current.notesFrom, from);
    current = { from, to: size, closing: null, notesFrom: size };
    places.push(current);
    kind = docType;
    closedAt = -1;
    lastArticle = 0;
    hasEnd = false;
    return at;
  }

  /** Lines before a type line that belong to its head: the issuer, the national title. */
  function headBefore(i: number): number {
    if (closedAt >= 0 && current.notesFrom >= i && i - closedAt <= 12) return closedAt;
    let from = i;
    while (from > current.from + 1 && i - from < 8 && isHeadLine(lines[from - 1]!.text)) from--;
    return from;
  }

  function isHeadLine(text: string): boolean {
    return words.isCountry(text) || words.isMotto(text) || (words.isAuthority(text) && !words.isOffice(text));
  }

  function attachedWithin(i: number, reach: number): boolean {
    for (let j = i; j < Math.min(size, i + reach); j++) {
      if (words.attached.test(lines[j]!.text)) return true;
      if (j > i && (annexes[j] || (labelOf(lines[j]!.text) && !isCapitals(lines[j]!.text)))) return false;
    }
    return false;
  }

  function startAt(i: number): { from: number; kind: string } | null {
    const { text } = lines[i]!;
    const annex = annexes[i];
    const isClosed = closedAt >= 0 || hasEnd;
    if (annex) {
      const { type } = annex;
      // A form's label is often printed twice; a number used twice by mistake has a title of its own.
      if (used.has(key(annex)) && (type.docType !== 'mau' || annex.rest === '' || i - current.from <= 6)) return null;
      const isAttached = attachedWithin(i, 7) || words.attached.test(annex.rest);
      if (!annex.inCapitals && capitals.has(type.docType) && !isAttached) return null;
      const next = lines[i + 1]?.text ?? '';
      const hasTitle = isCapitals(next) || (annex.rest !== '' && isCapitals(annex.rest));
      const moreArticles =
        kind === 'main' &&
        lastArticle > 0 &&
        articleAt.some((number, j) => j > i && j < i + 400 && number === lastArticle + 1);
      if (moreArticles) return null;
      if (isClosed || isAttached || kind !== 'main' || (annex.inCapitals && hasTitle)) {
        // Within an annex that is text, a label in small letters without a title of its own is an example.
        if (
          kind === 'phu-luc' &&
          type.docType === 'phu-luc' &&
          !isAttached &&
          !annex.inCapitals &&
          !hasTitle &&
          !isClosed
        )
          return null;
        return { from: type.docType === 'phu-luc' && (isAttached || isClosed) ? headBefore(i) : i, kind: type.docType };
      }
      return null;
    }
    if (isForm() || !isCapitals(text)) return null;
    const type = words.typeOfLine(text) ?? words.typeAtStart(text);
    if (type) {
      const isAttached = attachedWithin(i, 8);
      const isOwn = words.typeOfLine(text) !== null && attachments.test(type.docType);
      const nearClose = closedAt >= 0 && i - closedAt <= 12;
      if ((isAttached && (isClosed || (lastArticle > 0 && words.typeOfLine(text) !== null))) || (isOwn && nearClose))
        return { from: headBefore(i), kind: type.docType };
    }
    // Whatever follows a close at once and is said to be issued with it.
    if (closedAt >= 0 && i - closedAt <= 2 && attachedWithin(i, 6) && !words.isOffice(text))
      return { from: closedAt, kind: 'phu-luc' };
    if (words.isCountry(text) && closedAt >= 0 && kind !== 'phu-luc' && current.notesFrom >= i)
      for (let j = i + 1; j < Math.min(size, i + 12); j++) {
        const found = words.typeOfLine(lines[j]!.text) ?? words.typeAtStart(lines[j]!.text);
        if (found && !annexes[j]) return { from: headBefore(i), kind: found.docType };
      }
    return null;
  }

  /** Whether a close ends its component: the text does not go on with the next number. */
  function isFinal(closing: RawClosing): boolean {
    if (closing.to >= size) return true;
    if (lastArticle > 0) {
      for (let j = closing.to; j < size; j++) {
        if (articleAt[j] === lastArticle + 1) return false;
        if (annexes[j] || articleAt[j] === 1) break;
      }
      if (kind === 'main') return true;
    }
    const next = lines[closing.to]!.text;
    if (kind === 'phu-luc')
      return (
        closing.signatures.some(({ name }) => name) &&
        closing.recipients === null &&
        (words.annexLabel(next) !== null || isCapitals(next))
      );
    const label = labelOf(next);
    return !(label && /\p{Ll}/u.test(next)) && !/^\p{Ll}|^Ví dụ/u.test(next);
  }

  function notesAfter(from: number): number {
    for (let j = from; j < size && j < from + 12; j++) {
      if (/^\[\d+\]/u.test(lines[j]!.text)) return j;
      if (annexes[j] || words.typeOfLine(lines[j]!.text)) return size;
    }
    return size;
  }
}

function quotedLines(blocks: readonly Block[], lines: readonly Line[]): boolean[] {
  const inside = new Set<number>();
  for (const { first, last } of findQuotations(blocks)) for (let i = first; i <= last; i++) inside.add(i);
  return lines.map(({ block }) => inside.has(block));
}

/** Labels listed close together are a table of contents; so is the first of two equal labels in such a list. */
function dropContents(annexes: (words.AnnexLabel | null)[], lines: readonly Line[]): void {
  const places = annexes.flatMap((annex, index) => (annex ? [{ annex, index }] : []));
  const near = 3;
  for (let i = 0; i < places.length; ) {
    const run = [places[i]!];
    const seen = new Set([key(places[i]!.annex)]);
    while (i + run.length < places.length) {
      const next = places[i + run.length]!;
      const between = lines.slice(run.at(-1)!.index + 1, next.index);
      // A table or the words that attach an annex are more than an entry of a list has.
      if (between.length >= near || between.some(({ text }) => text === '' || words.attached.test(text))) break;
      if (next.annex.type !== run[0]!.annex.type || seen.has(key(next.annex))) break;
      seen.add(key(next.annex));
      run.push(next);
    }
    if (run.length >= 3) for (const { index } of run) annexes[index] = null;
    i += run.length;
  }
}

const key = ({ type, number }: words.AnnexLabel) => `${type.docType} ${number}`;
