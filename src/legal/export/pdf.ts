import { compilePdf, reportTypstMissing, typstAvailable } from '../../print/typst.ts';
import { longDay, shortLabel } from '../cite.ts';
import { componentHead, componentType } from '../component-head.ts';
import type { LegalDocument, Provision, Reference, Span, TextField } from '../model.ts';

/** Where words lead: to another page, or to a heading of this text. */
type Target = { url: string } | { to: string };
type Link = Target & { span: Span };

/** Words of one piece of text, some of them as links. */
type Runs = (string | (Target & { text: string }))[];

/** A heading of the PDF: it gives a bookmark, and links can lead to it. */
interface Heading {
  level: number;
  title: string;
}

interface Paragraph {
  id: string;
  label: string;
  words: Runs;
  bold: 'nothing' | 'label' | 'all';
  heading: Heading | null;
}

export interface PdfOptions {
  /** The page of this text on the site, in full. */
  permalink: string;
  /** SHA-256 of the original as received, in hex; empty where there is none. */
  sha256: string;
  /** What findReferences() found: it becomes links. */
  references: Reference[];
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

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

/**
 * The official form on a day: Nghị định 30/2020/NĐ-CP, Phụ lục I, from 5 March 2020; before it Thông tư 01/2011/TT-BNV,
 * Điều 11 and 15, where recitals are upright like the body and the title of a clause is bold only below I., II.
 */
function formOf(iso: string) {
  return iso < '2020-03-05'
    ? { pageNumber: 'bottom right', recitals: 'upright', boldClauseTitles: false }
    : { pageNumber: 'top centre', recitals: 'italic', boldClauseTitles: true };
}

/** What the template legal.typ lays out: the words of the tree in paragraphs, nothing left for it to decide about the text. */
export function pdfData(document: LegalDocument, { permalink, sha256, references }: PdfOptions) {
  const { preface } = document.components[0]!;
  const form = formOf(preface.docDate!.iso);

  const bookmarked = new Set(document.components.map((component) => componentHead(component).id));
  for (const { body } of document.components) for (const unit of body) addNamed(unit, null);

  function addNamed(unit: Provision, parent: Provision | null) {
    if (isNamed(unit, parent)) bookmarked.add(unit.id);
    for (const child of unit.children) addNamed(child, unit);
  }

  function linkOf({ status, instrument, target, span }: Reference): Link[] {
    // Within the file only headings can be reached.
    if (status === 'internal') return target && bookmarked.has(target) ? [{ span, to: target }] : [];
    return instrument === null
      ? []
      : [{ span, url: new URL(`../${instrument}/${target ? `#${target}` : ''}`, permalink).href }];
  }

  const links = references.flatMap(linkOf);

  function runs(field: TextField | null): Runs {
    if (!field) return [];
    const result: Runs = [];
    let from = field.span[0];
    for (const { span, ...target } of links) {
      if (span[0] < from || span[1] > field.span[1]) continue;
      if (span[0] > from) result.push(document.source.plain.slice(from, span[0]));
      result.push({ text: document.source.plain.slice(...span), ...target });
      from = span[1];
    }
    if (from < field.span[1]) result.push(document.source.plain.slice(from, field.span[1]));
    return result;
  }

  function paragraphs(units: Provision[], parent: Provision | null, level: number): Paragraph[] {
    return units.flatMap((unit) => {
      const named = isNamed(unit, parent);
      const words = unit.heading ?? unit.content;
      const isTitle = unit.heading !== null && (named || form.boldClauseTitles);
      const own: Paragraph = {
        id: unit.id,
        label: unit.num?.text ?? '',
        words: runs(words),
        bold: isTitle ? 'all' : unit.type === 'article' ? 'label' : 'nothing',
        heading: named ? { level, title: bookmark(shortLabel(document, unit.id), words?.text ?? '') } : null,
      };
      return [own, ...paragraphs(unit.children, unit, named ? level + 1 : level)];
    });
  }

  return {
    title: `${componentType(document.components[0]!)} số ${preface.docNumber!.canonical} ${longDay(preface.docDate!.iso)}${
      preface.docTitle ? `: ${lowerFirst(oneLine(preface.docTitle.text))}` : ''
    }`,
    description: `${notOriginal} ${permalink}${sha256 && ` SHA-256 của tệp gốc: ${sha256}`}`,
    form,
    foot: [notOriginal, `${permalink}${sha256 && ` · SHA-256 của tệp gốc: ${sha256.slice(0, 12)}…`}`],
    components: document.components.map((component) => {
      const { preface, preamble, body, conclusions } = component;
      return {
        id: componentHead(component).id,
        heading: { level: 1, title: componentType(component) } satisfies Heading,
        preface: {
          docAuthority: runs(preface.docAuthority),
          country: runs(preface.country),
          motto: runs(preface.motto),
          docNumber: runs(preface.docNumber),
          docDate: runs(preface.docDate),
          docType: runs(preface.docType),
          docTitle: runs(preface.docTitle),
          attachedTo: runs(preface.attachedTo),
        },
        preamble: {
          authority: runs(preamble.authority),
          recitals: preamble.recitals.map(runs),
          formula: runs(preamble.formula),
        },
        body: paragraphs(body, null, 2),
        conclusions: {
          closing: runs(conclusions.closing),
          recipients: conclusions.recipients && {
            label: runs(conclusions.recipients.label),
            entries: conclusions.recipients.entries.map(runs),
          },
          signatures: conclusions.signatures.map(({ role, name }) => ({ role: runs(role), name: runs(name) })),
        },
      };
    }),
  };
}

/** Only these have an address that people name; a deeper list of bookmarks would repeat the text. */
const isNamed = (unit: Provision, parent: Provision | null) =>
  unit.type === 'part' || unit.type === 'article' || (unit.type === 'clause' && parent?.type === 'part');

const notOriginal = 'Bản trình bày lại từ bản văn bản gốc, không thay cho bản chính.';

/** "II.5. Triển khai Tháng hành động …": a bookmark fits the side panel of a PDF reader. */
function bookmark(label: string, words: string, length = 80): string {
  const text = `${label}. ${oneLine(words)}`;
  if (text.length <= length) return text;
  const cut = text.slice(0, text.lastIndexOf(' ', length));
  return `${cut.replace(/[\s,;:.–-]+$/u, '')}…`;
}
