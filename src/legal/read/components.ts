import { isCapitals } from '../../vietnamese/capitals.ts';
import type { Component, Conclusions, SourceText, TextField } from '../model.ts';
import type { Block } from './blocks.ts';
import { authenticates } from './close/authentication.ts';
import { type Closing, noConclusions, readClosing } from './close/close.ts';
import { isBoundary } from './close/words.ts';
import { readHead } from './head/head.ts';
import { isSample } from './kinds.ts';
import { labelOf } from './labels.ts';
import { readPreamble } from './preamble.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { Reader } from './reader.ts';
import {
  type AnnexLabel,
  annexLabel,
  attached,
  isBanner,
  isCountry,
  isFormula,
  isRecipientsLabel,
  typeAtStart,
  typeOfLine,
} from './vocabulary.ts';

/** A component whose body is still a list of paragraphs: `body.ts` turns them into provisions. */
export interface RawComponent extends Omit<Component, 'body'> {
  bodyBlocks: Block[];
}

/** The same label over other words is another form whose number was mistyped. */
const labelKey = ({ type, number, rest }: AnnexLabel) => `${type.docType} ${number} ${rest.replace(/\W*$/u, '')}`;

/**
 * Third layer: paragraphs grouped into components (the instrument, then what is issued with it), each with its preface,
 * preamble, body paragraphs and conclusions.
 * Guarantees: every paragraph belongs to exactly one place of one component, in order. Source of the order of fields: Nghị định 30/2020/NĐ-CP, Phụ lục I (Thông tư
 * 01/2011/TT-BNV before it).
 */
export function splitComponents(source: SourceText, blocks: Block[]): RawComponent[] {
  const reader = new Reader(source, blocks);
  const components: RawComponent[] = [];
  const prefixes = new Set<string>();
  const lists = contentsLists(blocks);
  let signatures = 0;
  /** Annexes and forms opened so far: the same label again is a sample or a page head. */
  const opened = new Set<string>();

  while (reader.at < blocks.length) {
    const isMain = components.length === 0;
    const { preface, docType, prefix } = readHead(reader, isMain, prefixes);
    if (!isMain) prefixes.add(prefix.slice(0, -1));
    const label = annexLabel(preface.docType?.text ?? '');
    if (label) opened.add(labelKey(label));
    const preamble = isSample(docType)
      ? { authority: null, recitals: [], formula: null }
      : readPreamble(reader, prefix);
    preface.remarks.push(...reader.notes.splice(0));
    const from = reader.at;
    let closing: Closing | null = null;
    let end = from;
    for (; end < blocks.length; end++) {
      reader.at = end;
      if ((end > from || (!isMain && annexLabel(reader.text()))) && opensComponent(docType, isMain)) break;
      if (isSample(docType)) continue;
      closing = acceptedClosing(prefix, from);
      if (closing) break;
    }
    const bodyBlocks = blocks.slice(from, end);
    reader.at = closing?.end ?? end;
    signatures += closing?.conclusions.signatures.length ?? 0;
    if (closing && isMain) takeAuthentication(preface, closing.conclusions);
    const component: RawComponent = {
      id: prefix.slice(0, -1),
      docType,
      preface,
      preamble,
      conclusions: closing?.conclusions ?? noConclusions(),
      bodyBlocks,
    };
    components.push(component);
    takeLeftovers(component);
  }
  return components;

  /** A close that stands where a text ends, not an example of one in a text about official forms. */
  function acceptedClosing(prefix: string, from: number): Closing | null {
    const { text } = reader.block!;
    if (text.length > 500 || reader.block!.rows) return null;
    const closing = readClosing(reader, prefix, (taken) => `ky-${signatures + taken + 1}`);
    if (!closing || reader.at === from) return closing && closing.end >= blocks.length ? closing : null;
    const before = reader.text(-1);
    const isFinal = /\.\/\.?\s*(?:\*|\[\d+\]|\S{1,3})?$/u.test(before);
    const after = blocks[closing.end]?.text ?? '';
    const isLast = closing.end >= blocks.length - 3;
    const opensNext = isBoundary(after) || isBoundary(blocks[closing.end + 1]?.text ?? '') || isCapitals(after);
    const { hasRecipients, names, hasRole, isSigned, conclusions } = closing;
    const startsWithList = isRecipientsLabel(text);
    if (authenticates(reader) && names > 0) return closing;
    if (isSigned && blocks.slice(closing.end).every((block) => labelOf(block.text)?.type !== 'article')) return closing;
    if (!hasRole && !hasRecipients && !(conclusions.adoption && names > 0)) return null;
    if (hasRecipients && names > 0) return closing;
    if (names > 0 && (isFinal || isLast || opensNext || conclusions.adoption)) return closing;
    if (startsWithList && (conclusions.recipients?.entries.length ?? 0) > 0 && (isFinal || isLast || opensNext))
      return closing;
    if (hasRole && (isLast || (isFinal && opensNext))) return closing;
    return null;
  }

  /** The number and day of a consolidated text stand in its authentication, at its end. */
  function takeAuthentication(preface: Component['preface'], conclusions: Conclusions): void {
    conclusions.remarks = conclusions.remarks.filter((remark) => {
      const number = preface.docNumber ? null : readNumber(remark.text);
      const date = preface.docDate ? null : readDate(remark.text);
      if (number?.symbol.startsWith('VBHN')) {
        const { number: own, symbol, canonical } = number;
        preface.docNumber = { ...remark, id: 'so-hieu', number: own, symbol, canonical };
        return false;
      }
      if (date) {
        preface.docDate = { ...remark, id: 'ngay-ban-hanh', place: date.place, iso: date.iso };
        return false;
      }
      return true;
    });
  }

  /** Whether the paragraph at the reader's place begins something issued with the text. */
  function opensComponent(docType: string, isMain: boolean): boolean {
    const { text, rows } = reader.block!;
    if (rows || lists.has(reader.at)) return false;
    const annex = annexLabel(text);
    const number = annex?.number ?? '';
    const hasTitle = annex !== null && /^\p{Lu}/u.test(annex.rest) && /^\S+(?:\s+số)?\s+\S+?\s*[:–-]/u.test(text);
    // The same number again heads another page of the form, unless another title says that the number was mistyped.
    const isAgain = [...opened].some((key) => key.startsWith(`${annex?.type.docType} ${number} `));
    if (annex && number && isAgain && (!hasTitle || opened.has(labelKey(annex)))) return false;
    if (hasTitle && number && (!isMain || isSample(docType))) return true;
    if (annex) {
      const isForm = annex.type.docType !== 'phu-luc';
      if (annex.inCapitals || annex.rest === '' || isCapitals(annex.rest) || attached.test(annex.rest)) {
        // In the running text a form is named in small letters; its own label stands before a title or a blank head.
        if (
          !annex.inCapitals &&
          isForm &&
          !isCapitals(reader.text(1)) &&
          !attached.test(reader.text(1)) &&
          !reader.blocks[reader.at + 1]?.rows &&
          !isCountry(reader.text(1).split('\n')[0]!) &&
          !isCapitals(reader.text(2))
        )
          return false;
        return true;
      }
    }
    // A type line with "(Kèm theo …)" below it; the main text's own type line never has that.
    const type = typeOfLine(text) ?? (isCapitals(text) ? typeAtStart(text) : null);
    // A form may have an annex of its own, attached to a letter whose number is a blank.
    if (
      docType === 'mau' &&
      !annex &&
      [1, 2, 3, 4].every((i) => !attached.test(reader.text(i)) || !/\d/u.test(reader.text(i)))
    )
      return false;
    if (type && !isFormula(`${text}`) && attachedBelow(6)) return true;
    if (type && isFormula(text) && attachedBelow(3)) return true;
    if (isCapitals(text) && text.length < 160 && !labelOf(text) && !isMain && isSample(docType)) return false;
    return (
      isCapitals(text) &&
      text.length < 200 &&
      !labelOf(text) &&
      attached.test(reader.text(1)) &&
      /^\(/u.test(reader.text(1))
    );
  }

  function attachedBelow(count: number): boolean {
    for (let i = 1; i <= count; i++) {
      const text = reader.text(i);
      if (attached.test(text)) return true;
      if (!text || labelOf(text) || text.length > 300) return false;
    }
    return false;
  }

  /** A few short lines at the end of a file that open nothing are remarks, not a component. */
  function takeLeftovers(component: RawComponent): void {
    const rest = blocks.slice(reader.at);
    if (rest.length === 0 || component.conclusions.signatures.length + (component.conclusions.recipients ? 1 : 0) === 0)
      return;
    const next = rest.findIndex(
      ({ text, rows }) =>
        rows || isBoundary(text) || labelOf(text)?.type === 'article' || typeAtStart(text) || text.length > 200,
    );
    const count = next < 0 ? rest.length : next;
    if (
      next < 0
        ? count > 12 || rest.some(({ text }) => isCapitals(text) && text.length > 5 && !/\d/.test(text))
        : count > 3 || rest.slice(0, count).some(({ text }) => isCapitals(text) && !isBanner(text))
    )
      return;
    const prefix = component.id ? `${component.id}-` : '';
    for (let i = 0; i < count; i++)
      component.conclusions.remarks.push(reader.take(`${prefix}ghi-cuoi-${component.conclusions.remarks.length + 1}`));
  }
}

/**
 * Indexes of paragraphs that only list annexes or forms: labels that follow each other without text between. The last of
 * such a run opens its annex if its number stands in the run before.
 */
function contentsLists(blocks: readonly Block[]): Set<number> {
  const lists = new Set<number>();
  const labelAt = (index: number) => {
    const block = blocks[index];
    return block && !block.rows ? annexLabel(block.text) : null;
  };
  for (let i = 0; i < blocks.length; i++) {
    if (!labelAt(i)) continue;
    let end = i + 1;
    while (labelAt(end)) end++;
    if (
      end - i >= 3 ||
      (end - i === 2 &&
        labelAt(i)!.type === labelAt(i + 1)!.type &&
        labelAt(i)!.rest !== '' &&
        labelAt(i)!.number !== labelAt(i + 1)!.number)
    ) {
      const numbers = new Set<string>();
      for (let at = i; at < end; at++) {
        const { number, type } = labelAt(at)!;
        const key = `${type.docType} ${number}`;
        if (numbers.has(key)) break;
        numbers.add(key);
        lists.add(at);
      }
    }
    i = end - 1;
  }
  return lists;
}

/** The unlabelled last paragraph of a text without articles closes it ("Trên đây là Kế hoạch …"). */
export function takeClosing(source: SourceText, raw: RawComponent): TextField | null {
  const last = raw.bodyBlocks.at(-1);
  if (!last || !/^Trên đây là\s/u.test(last.text) || raw.bodyBlocks.length === 1) return null;
  raw.bodyBlocks.pop();
  return { id: 'ket', span: last.span, text: source.plain.slice(...last.span) };
}
