import type { Component, Conclusions, Preface, SourceText, TextField } from '../../model.ts';
import { type Block, field } from '../blocks.ts';
import { isAuthenticationTitle } from '../close/authentication.ts';
import { type Closing, noConclusions } from '../close/close.ts';
import { type Head, readHead } from '../head/head.ts';
import { isSample } from '../kinds.ts';
import { Names } from '../names.ts';
import { findDate } from '../official-date.ts';
import { readPreamble } from '../preamble.ts';
import { readDate } from '../read-date.ts';
import { readNumber } from '../read-number.ts';
import { Reader } from '../reader.ts';
import { annexLabel } from '../vocabulary.ts';
import { acceptClose } from './accept-close.ts';
import { contentsLists } from './contents-lists.ts';
import { Labels } from './labels-opened.ts';
import { opensComponent } from './opening.ts';
import { takeLeftovers } from './take-leftovers.ts';

/** A component whose body is still a list of paragraphs: `body.ts` turns them into provisions. */
export interface RawComponent extends Omit<Component, 'body'> {
  bodyBlocks: Block[];
}

/** What the components before say of the next. */
interface Before {
  /** What the ids of attachments begin with. */
  prefixes: Names;
  /** That of the last annex. */
  annex: string | null;
  /** Annexes and forms: the same label again is a sample or the head of a page. */
  opened: Labels;
  /** Paragraphs that only list annexes. */
  lists: ReadonlySet<number>;
  signatures: number;
}

/**
 * Third layer: paragraphs grouped into components (the instrument, then what is issued with it), each with its preface,
 * preamble, body paragraphs and conclusions.
 * Guarantees: every paragraph belongs to exactly one place of one component, in order. Source of the order of fields:
 * Nghị định 30/2020/NĐ-CP, Phụ lục I (Thông tư 01/2011/TT-BNV before it).
 */
export function splitComponents(source: SourceText, blocks: Block[]): RawComponent[] {
  const reader = new Reader(source, blocks);
  const before: Before = {
    prefixes: new Names(),
    annex: null,
    opened: new Labels(),
    lists: contentsLists(blocks),
    signatures: 0,
  };
  const components: RawComponent[] = [];
  while (reader.at < blocks.length) components.push(takeComponent(reader, components.length === 0, before));
  return components;
}

function takeComponent(reader: Reader, isMain: boolean, before: Before): RawComponent {
  const head = readHead(reader, isMain, before);
  const { preface, docType, prefix } = head;
  const own = prefix.slice(0, -1);
  if (!isMain) before.prefixes.add(own);
  if (/^pl(?:-\d+)?$/.test(own)) before.annex = own;
  const label = annexLabel(preface.docType?.text ?? '');
  if (label) before.opened.add(label);
  const preamble = isSample(docType) ? { authority: null, recitals: [], formula: null } : readPreamble(reader, prefix);
  preface.remarks.push(...reader.notes.splice(0));
  const from = reader.at;
  const closing = findEnd(reader, head, isMain, before);
  const bodyBlocks = reader.blocks.slice(from, reader.at);
  reader.at = closing?.end ?? reader.at;
  const conclusions = closing?.conclusions ?? noConclusions();
  before.signatures += conclusions.signatures.length;
  if (isMain) {
    takeAuthentication(preface, conclusions);
    readAdoptionDay(preface, conclusions);
  }
  takeLeftovers(reader, prefix, conclusions);
  return { id: own, docType, preface, preamble, conclusions, bodyBlocks };
}

/** Go on to where the body of a component ends: at its close, which is returned, or at the next component. */
function findEnd(reader: Reader, { docType, prefix }: Head, isMain: boolean, before: Before): Closing | null {
  const from = reader.at;
  for (; reader.block; reader.at++) {
    // An annex may begin with its first form.
    const mayOpen = reader.at > from || ((!isMain || isSample(docType)) && annexLabel(reader.text()) !== null);
    const isListed = before.lists.has(reader.at);
    if (mayOpen && !isListed && opensComponent(reader, docType, isMain, before.opened)) return null;
    const closing = isSample(docType) ? null : acceptClose(reader, prefix, from, before.signatures);
    if (closing) return closing;
  }
  return null;
}

/** The number and day of a consolidated text stand in its authentication, at its end. */
function takeAuthentication(preface: Preface, conclusions: Conclusions): void {
  if (!conclusions.remarks.some(({ text }) => isAuthenticationTitle(text))) return;
  conclusions.remarks = conclusions.remarks.filter((remark) => {
    const number = preface.docNumber ? null : readNumber(remark.text);
    const date = preface.docDate ? null : readDate(remark.text);
    if (number?.symbol.startsWith('VBHN')) {
      const { number: own, symbol, canonical } = number;
      preface.docNumber = { ...remark, id: 'so-hieu', number: own, symbol, canonical };
      return false;
    }
    if (date) preface.docDate = { ...remark, id: 'ngay-ban-hanh', ...date };
    return !date;
  });
}

/** A law whose head gives no day has that of its adoption. Its words stay those of the sentence, so the field is empty. */
function readAdoptionDay(preface: Preface, { adoption }: Conclusions): void {
  const at = adoption?.text.lastIndexOf('thông qua') ?? -1;
  const date = at < 0 || preface.docDate ? null : findDate(adoption!.text.slice(at));
  if (!date) return;
  const start = adoption!.span[0] + at + date.start;
  preface.docDate = { id: 'ngay-ban-hanh', span: [start, start], text: '', place: null, iso: date.iso };
}

/** The unlabelled last paragraph of a text without articles closes it ("Trên đây là Kế hoạch …"). */
export function takeClosing(source: SourceText, raw: RawComponent): TextField | null {
  const last = raw.bodyBlocks.at(-1);
  if (!last || !/^Trên đây là\s/u.test(last.text) || raw.bodyBlocks.length === 1) return null;
  raw.bodyBlocks.pop();
  return field(source, 'ket', last.span);
}
