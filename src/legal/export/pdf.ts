import { compilePdf, reportTypstMissing, typstAvailable } from '../../print/typst.ts';
import type { Conclusions, LegalDocument, Preamble, Preface, Reference, TextField } from '../model.ts';
import { componentHead, componentType } from '../name/component-head.ts';
import { heights } from '../name/heights.ts';
import { bookmark } from './bookmarks.ts';
import { closeOf } from './close.ts';
import { documentTitle, sourceLine, statusLine } from './notice.ts';
import { isFormulaLine, isLetter, officialForm, titleLines } from './official-form.ts';
import { type Paragraph as Printed, paragraphsOf } from './paragraphs.ts';
import { codePoints, printable } from './printable.ts';
import { columnShares, rowsOf, tableHead } from './tables.ts';
import { oneLine, wordsOf } from './words.ts';

/** Words of one piece of text, some of them raised or lowered, as links or as the mark of a footnote. */
type Runs = (
  | string
  | { text: string; height: 'sup' | 'sub' }
  | { text: string; url: string }
  | { text: string; to: string }
  | { note: Runs; text: string }
)[];

/** A heading of the PDF: it gives a bookmark, and links can lead to it. */
interface Heading {
  level: number;
  title: string;
}

interface Paragraph extends Pick<Printed, 'id' | 'kind' | 'joint' | 'bold' | 'before' | 'after'> {
  label: string;
  words: Runs;
  /** Whether it is a Mục or Tiểu mục, whose title may be smaller. */
  small: boolean;
  heading: Heading | null;
  /** Of a table: its cells, the share of each column in the width, whether the first row names the columns. */
  rows: Runs[][];
  shares: number[];
  hasHead: boolean;
  /** Whether links lead to it and it has no heading to carry its label. */
  isAim: boolean;
}

export interface PdfOptions {
  /** The page of this text on the site, in full. */
  permalink: string;
  /** SHA-256 of the original as received, in hex; empty where there is none. */
  sha256: string;
  /** What findReferences() found: it becomes links. */
  references: Reference[];
  /** The day the record was checked; it stands at the foot. */
  checkedOn?: string | undefined;
  /** The status of the record; it stands at the foot. */
  status?: string | undefined;
}

/**
 * The text in the official form of its day, as a tagged PDF (PDF/UA-1) with bookmarks; the wording is the original's.
 * The foot of each page, in another typeface, says where the text comes from and that this is not the original.
 * Returns null where this machine has no Typst (and says so once).
 */
export function toPdf(document: LegalDocument, options: PdfOptions): Uint8Array | null {
  if (!typstAvailable()) {
    reportTypstMissing();
    return null;
  }
  const { data, missing } = printable(pdfData(document, options));
  const remark =
    missing.length === 0
      ? ''
      : `Ghi chú của trang: phông chữ của bản in này không có ${missing.length} ký tự trong văn bản (${codePoints(missing)}); chỗ của chúng là một ô vuông.`;
  return compilePdf({ template: 'legal.typ', data: { ...data, remark }, timestamp: 0 });
}

/** Draws the words of a field, with their links. */
type Draw = (field: TextField | null | undefined) => Runs;

/** What the template legal.typ lays out: the words of the tree in paragraphs, nothing left for it to decide about the text. */
export function pdfData(document: LegalDocument, { permalink, sha256, references, checkedOn, status }: PdfOptions) {
  const said = statusLine({ document, record: { status } });
  const form = officialForm(document);
  const words = wordsOf(document, references);
  const bodies = document.components.map(({ body }) => paragraphsOf(body, form));
  // Places that a link can lead to: heads and paragraphs of the body.
  const labels = new Set([
    ...document.components.map((component) => componentHead(component).id),
    ...bodies.flat().map(({ id }) => id),
  ]);
  const aims = new Set(references.map(({ target }) => target));

  const draw: Draw = (field) =>
    words.runs(field).flatMap(({ text, target, note }): Runs => {
      if (note) return [{ text, note: draw(note.content) }];
      if (target && 'instrument' in target) return [{ text, url: new URL(`../${target.instrument}/`, permalink).href }];
      if (target && labels.has(target.to)) return [{ text, to: target.to }];
      return heights(text).map(({ text: words, height }) => (height ? { text: words, height } : words));
    });

  return {
    title: documentTitle(document),
    description: `${said} ${permalink}${sha256 && ` SHA-256 của tệp nhận được: ${sha256}`}`,
    form,
    foot: [said, sourceLine(permalink, sha256, checkedOn)],
    components: document.components.map((part, i) => ({
      id: componentHead(part).id,
      heading: { level: 1, title: oneLine(componentType(part)) || `Phần ${i + 1}` } satisfies Heading,
      // Annexes are numbered each for itself (both rules); their own first page shows no number either.
      ownPageNumbers: i > 0 && part.docType === 'phu-luc',
      preface: drawPreface(part.preface, draw),
      preamble: drawPreamble(part.preamble, draw),
      body: bodies[i]!.map((printed) => drawParagraph(printed, draw, aims)),
      conclusions: drawConclusions(part.conclusions, draw),
    })),
    notes: document.footnotes
      .filter((note) => !words.marked.has(note))
      .map(({ marker, content }) => ({ marker: draw(marker), words: draw(content) })),
  };
}

/** @param aims ids that links lead to */
function drawParagraph(printed: Printed, draw: Draw, aims: ReadonlySet<string | null>): Paragraph {
  const { id, unit, kind, label, words, joint, level, bold, before, after } = printed;
  return {
    id,
    bold,
    before,
    after,
    kind,
    label: label?.text ?? '',
    joint,
    words: draw(words),
    small: unit.type === 'section' || unit.type === 'subsection',
    heading: level === null ? null : { level: level + 2, title: bookmark(printed) },
    rows: kind === 'table' ? rowsOf(unit).map((row) => row.map(draw)) : [],
    shares: kind === 'table' ? columnShares(rowsOf(unit)) : [],
    hasHead: tableHead(unit),
    isAim: level === null && aims.has(id),
  };
}

const drawPreface = (preface: Preface, draw: Draw) => ({
  docAuthority: draw(preface.docAuthority),
  country: draw(preface.country),
  motto: draw(preface.motto),
  docNumber: draw(preface.docNumber),
  docDate: draw(preface.docDate),
  letterTitle: isLetter(preface) ? draw(preface.docTitle) : [],
  addressee: draw(preface.addressee),
  title: titleLines(preface).map(({ kind, field }) => ({ kind, words: draw(field) })),
});

const drawPreamble = ({ authority, recitals, formula }: Preamble, draw: Draw) => ({
  authority: draw(authority),
  recitals: recitals.map(draw),
  formula: draw(formula),
  formulaIsLine: formula !== null && isFormulaLine(formula),
});

function drawConclusions(conclusions: Conclusions, draw: Draw) {
  const { closing, adoption, recipients } = conclusions;
  const { before, blocks, after } = closeOf(conclusions);
  return {
    closing: draw(closing),
    adoption: draw(adoption),
    recipients: recipients && { label: draw(recipients.label), entries: recipients.entries.map(draw) },
    before: before.map(draw),
    signatures: blocks.map(({ role, between, name }) => ({
      role: draw(role),
      between: between.map(draw),
      name: draw(name),
    })),
    after: after.map(draw),
  };
}
