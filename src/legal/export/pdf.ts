import { compilePdf, reportTypstMissing, typstAvailable } from '../../print/typst.ts';
import { shortLabel } from '../cite.ts';
import { componentHead, componentType } from '../component-head.ts';
import type { Component, LegalDocument, Provision, Reference, TextField } from '../model.ts';
import { documentTitle, notOriginal, sourceLine } from './notice.ts';
import { isRoman, officialForm } from './official-form.ts';
import { type Paragraph as Printed, paragraphsOf } from './paragraphs.ts';
import { columnShares, tableHead } from './tables.ts';
import { oneLine, wordsOf } from './words.ts';

/** Words of one piece of text, some of them as links or as the mark of a footnote. */
type Runs = (string | { text: string; url: string } | { text: string; to: string } | { note: Runs; text: string })[];

/** A heading of the PDF: it gives a bookmark, and links can lead to it. */
interface Heading {
  level: number;
  title: string;
}

interface Paragraph extends Pick<Printed, 'id' | 'kind' | 'bold' | 'before' | 'after'> {
  label: string;
  words: Runs;
  /** Whether it is a Mục or Tiểu mục, whose title may be smaller. */
  small: boolean;
  heading: Heading | null;
  /** Of a table: its cells, the share of each column in the width, whether the first row names the columns. */
  rows: Runs[][];
  shares: number[];
  hasHead: boolean;
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
  return compilePdf({ template: 'legal.typ', data: pdfData(document, options), timestamp: 0 });
}

/** What the template legal.typ lays out: the words of the tree in paragraphs, nothing left for it to decide about the text. */
export function pdfData(document: LegalDocument, { permalink, sha256, references, checkedOn }: PdfOptions) {
  const form = officialForm(document);
  const words = wordsOf(document, references);
  const labels = new Set(document.components.map((component) => componentHead(component).id));

  function runs(field: TextField | null | undefined): Runs {
    return words.runs(field).map(({ text, target, note }) => {
      if (note) return { text, note: runs(note.content) };
      if (!target) return text;
      const to = 'to' in target ? target.to : target.instrument === document.id ? headId : null;
      if (to === null)
        return { text, url: new URL(`../${(target as { instrument: string }).instrument}/`, permalink).href };
      return labels.has(to) ? { text, to } : text;
    });
  }
  const headId = componentHead(document.components[0]!).id;

  const paragraph = ({ unit, kind, label, words: own, level, ...printed }: Printed): Paragraph => ({
    ...printed,
    kind,
    label: label?.text ?? '',
    words: runs(own),
    small: unit.type === 'section' || unit.type === 'subsection',
    heading:
      level === null ? null : { level: level + 2, title: bookmark(bookmarkLabel(document, unit), own?.text ?? '') },
    rows: kind === 'table' ? unit.rows!.map((row) => row.map(runs)) : [],
    shares: kind === 'table' ? columnShares(unit.rows!) : [],
    hasHead: tableHead(unit),
  });

  const component = (part: Component, i: number) => {
    const { preface, preamble, body, conclusions } = part;
    const { docType, docTitle } = preface;
    return {
      id: componentHead(part).id,
      heading: { level: 1, title: oneLine(componentType(part)) || `Phần ${i + 1}` } satisfies Heading,
      // Annexes are numbered each for itself (both rules); their own first page shows no number either.
      ownPageNumbers: i > 0 && part.docType === 'phu-luc',
      preface: {
        docAuthority: runs(preface.docAuthority),
        country: runs(preface.country),
        motto: runs(preface.motto),
        docNumber: runs(preface.docNumber),
        docDate: runs(preface.docDate),
        docType: runs(docType),
        docTitle: runs(docTitle),
        addressee: runs(preface.addressee),
        attachedTo: runs(preface.attachedTo),
        // A letter has no type line: its subject ("V/v …") stands below the number.
        isLetter: docType === null && docTitle !== null && preface.docNumber !== null,
      },
      preamble: {
        authority: runs(preamble.authority),
        recitals: preamble.recitals.map(runs),
        formula: runs(preamble.formula),
        // "QUYẾT ĐỊNH:" is a line of its own; a sentence ("Chính phủ ban hành …") ends the recitals.
        formulaIsLine: preamble.formula?.text === preamble.formula?.text.toLocaleUpperCase('vi'),
      },
      body: paragraphsOf(body, form).map(paragraph),
      conclusions: {
        closing: runs(conclusions.closing),
        adoption: runs(conclusions.adoption),
        recipients: conclusions.recipients && {
          label: runs(conclusions.recipients.label),
          entries: conclusions.recipients.entries.map(runs),
        },
        signatures: conclusions.signatures.map(({ role, name }) => ({ role: runs(role), name: runs(name) })),
      },
    };
  };

  return {
    title: documentTitle(document),
    description: `${notOriginal} ${permalink}${sha256 && ` SHA-256 của tệp gốc: ${sha256}`}`,
    form,
    foot: [notOriginal, sourceLine(permalink, sha256, checkedOn)],
    components: document.components.map(component),
    notes: document.footnotes
      .filter((note) => !words.marked.has(note))
      .map(({ marker, content }) => ({ marker: runs(marker), words: runs(content) })),
  };
}

/** What a bookmark calls a unit: by its address where it has a short one ("II.5"), else as printed ("Chương I"). */
function bookmarkLabel(document: LegalDocument, unit: Provision): string {
  const isShort = unit.type === 'clause' || isRoman(unit);
  return isShort ? shortLabel(document, unit.id) : (unit.num?.text ?? '').replace(/[.:]$/, '');
}

/** "II.5. Triển khai Tháng hành động …": a bookmark fits the side panel of a PDF reader. */
function bookmark(label: string, words: string, length = 80): string {
  const text = [label, oneLine(words)].filter(Boolean).join('. ') || '…';
  if (text.length <= length) return text;
  const cut = text.slice(0, text.lastIndexOf(' ', length));
  return `${cut.replace(/[\s,;:.–-]+$/u, '')}…`;
}
