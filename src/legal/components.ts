import { type Block, blocksOfLines, field, type Line, linesOf } from './blocks.ts';
import type { RawClosing } from './closings.ts';
import { findComponents } from './component-starts.ts';
import { quoted } from './diagnostics.ts';
import { isCapitals } from './fold.ts';
import { type Head, readHead, usualTypes } from './head.ts';
import { romanValue } from './labels.ts';
import type { Component, Conclusions, Diagnostic, Footnote, SourceText, TextField } from './model.ts';
import { markdownOffset } from './normalise.ts';
import { readPreamble } from './preamble.ts';
import * as words from './vocabulary.ts';

/** A component whose body is still a list of paragraphs: the outline layer turns them into provisions. */
export interface RawComponent extends Omit<Component, 'body'> {
  bodyBlocks: Block[];
}

export interface Split {
  components: RawComponent[];
  footnotes: Footnote[];
}

/**
 * Third layer: paragraphs grouped into components (the instrument, then what is issued with it), each with its preface,
 * preamble, body paragraphs and conclusions, and the notes.
 * Guarantees: every line belongs to exactly one place of one component or note; a line with no place of its own is a
 * stray of its component. Source of the order of fields: Nghị định 30/2020/NĐ-CP, Phụ lục I (Thông tư 01/2011/TT-BNV
 * before it).
 */
export function splitComponents(source: SourceText, blocks: readonly Block[], findings: Diagnostic[]): Split {
  const report = (finding: Diagnostic) => {
    findings.push(finding);
  };
  const lines = linesOf(source, blocks);
  const at = (offset: number) => markdownOffset(source, offset);
  const error = (line: Line | undefined, message: string) =>
    report({ level: 'error', at: at(line?.span[0] ?? source.plain.length), message });
  if (lines.length === 0) error(undefined, 'Văn bản trống: không có chữ nào sau phần khai báo.');

  const footnotes: Footnote[] = [];
  const ids = new Set<string>();
  let signatures = 0;
  const components = findComponents(source, blocks, lines).map(
    ({ from, to, closing, notesFrom }, index): RawComponent => {
      const isMain = index === 0;
      const id = isMain
        ? ''
        : componentId(
            readHead(source, lines, from, to, '', false, () => {}),
            ids,
          );
      const prefix = isMain ? '' : `${id}-`;
      const bodyEnd = closing?.from ?? to;
      const head = readHead(source, lines, from, bodyEnd, prefix, isMain, report);
      const { preamble, strays, next } = readPreamble(source, lines, head.next, bodyEnd, prefix);
      const { own, notes } = takeNotes(lines.slice(next, bodyEnd));
      const conclusions: Conclusions = { closing: null, adoption: null, recipients: null, signatures: [] };
      const rest: TextField[] = [...head.strays, ...strays];
      if (closing) {
        fill(conclusions, closing, prefix);
        for (const [role, name] of closing.signatures.map((signature) => [signature.role, signature.name] as const))
          if (!name) error(role[0], 'Khối ký thiếu họ tên người ký ngay dưới chức vụ.');
        const after = lines.slice(closing.to, Math.min(notesFrom, to));
        lateHead(head, [...closing.strays, ...after], rest, prefix);
        const unknown = after.find(({ text }) => isCapitals(text) && text.length < 60);
        if (unknown)
          error(
            unknown,
            `Dòng ${quoted(unknown.text)} đứng sau khối ký mà không phải tên loại văn bản (${usualTypes}, …). Hãy đối chiếu với tệp gốc.`,
          );
      }
      footnotes.push(...notes.map(noteOf), ...notesAtEnd(lines.slice(Math.max(notesFrom, closing?.to ?? from), to)));
      const bodyBlocks = blocksOfLines(source, blocks, own);
      if (lines.length > 0 && isMain) check(head, bodyBlocks.length, lines[from], lines[Math.max(from, next - 1)]);
      else if (bodyBlocks.length === 0 && head.type && !head.annex)
        error(lines[Math.max(from, next - 1)], `Không thấy nội dung sau ${quoted(head.preface.docType?.text ?? '')}.`);
      return {
        id,
        docType: docTypeOf(head),
        preface: head.preface,
        preamble,
        conclusions,
        bodyBlocks,
        strays: rest
          .sort((a, b) => a.span[0] - b.span[0])
          .map((stray, i) => ({ ...stray, id: `${prefix}khac-${i + 1}` })),
      };
    },
  );
  for (const [i, note] of footnotes.entries()) note.id = `fn-${i + 1}`;
  return { components, footnotes: withMarkers(source, footnotes) };

  function check(head: Head, bodySize: number, first: Line | undefined, last: Line | undefined): void {
    const { preface } = head;
    const isLetter = preface.docTitle !== null || preface.addressee !== null;
    const isSaid = findings.some(({ message }) => message.includes('ở chỗ của tên loại văn bản'));
    if (!preface.docType && !isLetter && !isSaid)
      error(first, `Không thấy dòng tên loại văn bản (một trong: ${usualTypes}, …), viết hoa, đứng riêng một dòng.`);
    else if (bodySize === 0)
      error(last, `Không thấy nội dung sau ${quoted(preface.docType?.text ?? preface.docTitle?.text ?? '')}.`);
    if (!preface.docNumber) error(first, 'Chưa tìm thấy số, ký hiệu. Văn bản cần một dòng như “Số: 415/QĐ-UBND”.');
    if (!preface.docDate)
      error(first, 'Chưa tìm thấy ngày ban hành. Văn bản cần một dòng như “Bắc Kạn, ngày 19 tháng 3 năm 2018”.');
  }

  function fill(conclusions: Conclusions, closing: RawClosing, prefix: string): void {
    const over = (id: string, all: readonly Line[]) => field(source, id, [all[0]!.span[0], all.at(-1)!.span[1]]);
    if (closing.adoption.length) conclusions.adoption = over(`${prefix}thong-qua`, closing.adoption);
    if (closing.recipients) {
      const { label, labelEnd, entries } = closing.recipients;
      const id = `${prefix}noi-nhan`;
      const isShort = entries[0]?.[0] !== undefined && entries[0][0].span[0] < label.span[1];
      conclusions.recipients = {
        id,
        label: field(source, id, isShort ? [label.span[0], labelEnd] : label.span),
        entries: entries.map((entry, i) => over(`${id}-${i + 1}`, entry)),
      };
    }
    conclusions.signatures = closing.signatures.map(({ role, name }) => {
      const id = `ky-${++signatures}`;
      return {
        id,
        role: role.length ? over(`${id}-chuc-vu`, role) : null,
        name: name ? field(source, `${id}-ho-ten`, [name.start, name.end]) : null,
      };
    });
    // What stands beside a name in its line ("Đã ký", a rank) is no part of it.
    for (const { name } of closing.signatures) {
      if (!name) continue;
      const before = source.plain.slice(name.line.span[0], name.start).trim();
      const after = source.plain.slice(name.end, name.line.span[1]).trim();
      for (const [part, from] of [
        [before, name.line.span[0]],
        [after, name.end],
      ] as const)
        if (part) {
          const start = source.plain.indexOf(part, from);
          closing.strays.push({ ...name.line, span: [start, start + part.length], text: part });
        }
    }
  }

  /** Consolidated texts bear their number and date after the text. */
  function lateHead(head: Head, after: readonly Line[], rest: TextField[], prefix: string): void {
    for (const line of after) {
      const late = head.preface.docNumber && head.preface.docDate ? null : lateField(line, prefix);
      if (late?.preface.docNumber && !head.preface.docNumber) head.preface.docNumber = late.preface.docNumber;
      else if (late?.preface.docDate && !head.preface.docDate) head.preface.docDate = late.preface.docDate;
      else rest.push(field(source, '', line.span));
    }
  }

  function lateField(line: Line, prefix: string): Head | null {
    return line.text.length < 80 ? readHead(source, [line], 0, 1, prefix, true, () => {}) : null;
  }

  function noteOf(note: Line[]): Footnote {
    const first = note[0]!;
    const labelEnd = first.span[0] + /^\[\d+\]\s?:?/u.exec(first.text)![0].length;
    let start = labelEnd;
    while (start < first.span[1] && /\s/.test(source.plain[start]!)) start++;
    return {
      id: '',
      marker: null,
      label: field(source, '', [first.span[0], labelEnd]),
      content: field(source, '', [start, note.at(-1)!.span[1]]),
    };
  }

  function notesAtEnd(all: readonly Line[]): Footnote[] {
    const notes: Line[][] = [];
    for (const line of all) {
      if (/^\[\d+\]/u.test(line.text) || notes.length === 0) notes.push([line]);
      else notes.at(-1)!.push(line);
    }
    return notes.filter((note) => /^\[\d+\]/u.test(note[0]!.text)).map(noteOf);
  }
}

/** Notes that stand among the paragraphs: "[3]: words". */
function takeNotes(lines: readonly Line[]): { own: Line[]; notes: Line[][] } {
  const own: Line[] = [];
  const notes: Line[][] = [];
  let noteBlock = -1;
  for (const line of lines) {
    if (/^\[\d+\]:/u.test(line.text)) {
      notes.push([line]);
      noteBlock = line.block;
    } else if (line.block === noteBlock) notes.at(-1)!.push(line);
    else own.push(line);
  }
  return { own, notes };
}

function withMarkers(source: SourceText, notes: Footnote[]): Footnote[] {
  const labels = new Set(notes.map(({ label }) => label.span[0]));
  const places = new Map<string, number>();
  for (const match of source.plain.matchAll(/\[\d+\]/gu))
    if (!labels.has(match.index) && !places.has(match[0])) places.set(match[0], match.index);
  return notes.map((note) => {
    const mark = note.label.text.replace(/\s?:$/u, '');
    const place = places.get(mark);
    return {
      ...note,
      marker: place === undefined ? null : field(source, `${note.id}.marker`, [place, place + mark.length]),
      label: { ...note.label, id: `${note.id}.label` },
      content: { ...note.content, id: `${note.id}.content` },
    };
  });
}

function docTypeOf(head: Head): string {
  if (head.type) return head.type.docType;
  const bySymbol = head.preface.docNumber ? words.typeOfSymbol(head.preface.docNumber.symbol) : null;
  if (bySymbol) return bySymbol;
  return head.preface.addressee || head.preface.docTitle ? 'cong-van' : 'khac';
}

/** A short name of a component for its ids: of its type and number, and apart from those before it. */
function componentId({ type, annex }: Head, taken: Set<string>): string {
  const number = annex ? annexNumber(annex.number) : '';
  const base = `${type?.prefix ?? 'kem-theo'}${number && `-${number}`}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${number ? '-' : ''}${n}`;
  taken.add(id);
  return id;
}

const annexNumber = (text: string) =>
  words.slugOf(/^[IVXLC]+$/u.test(text) ? String(romanValue(text)) : text.replace(/^0+(?=\d)/u, ''));
