import type { Component, Conclusions, Footnote, LegalDocument, Preface, Provision, TextField } from '../../model.ts';
import { componentHead, componentType } from '../../name/component-head.ts';
import { closeOf } from '../close.ts';
import type { ExportInput } from '../input.ts';
import { isFormulaLine, isRoman, type OfficialForm, officialForm, titleLines } from '../official-form.ts';
import { type Paragraph, paragraphsOf } from '../paragraphs.ts';
import { rowsOf, tableHead } from '../tables.ts';
import { oneLine, wordsOf } from '../words.ts';
import { el, raisedLines, type XmlElement, type XmlNode } from '../xml-tree.ts';

/** One XHTML file of the book. */
export interface EpubPage {
  name: string;
  title: string;
  /** The component that begins here. */
  head: { id: string; title: string } | null;
  /** The paragraphs of the body that stand here. */
  printed: Paragraph[];
  content: XmlElement[];
}

/** A page while it is being filled. */
interface OpenPage extends EpubPage {
  component: Component;
  units: Provision[];
  /** Whether its component ends here. */
  isLast: boolean;
}

/** Draws the words of a field, with their links; the notes called in it are added to those of the page. */
type Inline = (field: TextField | null) => XmlNode[];

/** The pages of the text: each component begins one, and each Phần or Chương of a component that has several. */
export function epubPages({ document, references, permalink }: ExportInput): EpubPage[] {
  const form = officialForm(document);
  const words = wordsOf(document, references);
  const pages = cut(document, form);
  const places = new Map<string, string>();
  for (const { name, head, printed } of pages) {
    if (head) places.set(head.id, name);
    for (const { id } of printed) places.set(id, name);
  }
  for (const page of pages) {
    const notes: Footnote[] = [];
    const inline: Inline = (field) =>
      words.runs(field).flatMap(({ text, target, note }): XmlNode[] => {
        if (note) {
          notes.push(note);
          return [el('a', { 'epub:type': 'noteref', role: 'doc-noteref', href: `#${note.id}` }, text)];
        }
        if (!target) return raisedLines(text);
        if ('instrument' in target) {
          const href = new URL(`../${target.instrument}/`, permalink).href;
          return [el('a', { href }, raisedLines(text))];
        }
        const place = places.get(target.to);
        return place ? [el('a', { href: `${place}#${target.to}` }, raisedLines(text))] : raisedLines(text);
      });
    const { component, head, printed, isLast } = page;
    if (head) page.content.push(...opening(component, head.id, form, inline));
    page.content.push(...printed.flatMap((paragraph) => body(paragraph, inline)));
    if (isLast) page.content.push(...conclusion(component.conclusions, inline));
    if (page === pages.at(-1)) notes.push(...document.footnotes.filter((note) => !words.marked.has(note)));
    page.content.push(...asides(notes, inline));
  }
  return pages;
}

/** The text cut into pages, still without content. */
const cut = ({ components }: LegalDocument, form: OfficialForm): OpenPage[] =>
  components.flatMap((component, i) => {
    const head = { id: componentHead(component).id, title: oneLine(componentType(component)) || `Phần ${i + 1}` };
    return split(component.body).map((units, part, parts): OpenPage => {
      const first = units[0];
      const label = part === 0 ? '' : oneLine([first?.num?.text, first?.heading?.text].filter(Boolean).join('. '));
      return {
        ...{ name: `${i + 1}-${part + 1}.xhtml`, title: label || head.title, head: part === 0 ? head : null },
        ...{ component, units, isLast: part === parts.length - 1, content: [] },
        printed: paragraphsOf(units, form),
      };
    });
  });

const line = (inline: Inline, field: TextField | null, className: string | null = null): XmlElement[] =>
  field ? [el('p', { id: field.id, class: className }, inline(field))] : [];

/** Pieces of a head or a close, in the order of the text. */
const inOrder = (pieces: { at: number; elements: XmlElement[] }[]): XmlElement[] =>
  pieces.sort((a, b) => a.at - b.at).flatMap(({ elements }) => elements);

/** Head and preamble of a component. */
function opening({ preface, preamble }: Component, id: string, form: OfficialForm, inline: Inline): XmlElement[] {
  const title = titleOf(preface);
  const recitals = form.recitals === 'italic' ? 'nghieng' : null;
  const fields = [
    [preface.docAuthority, 'giua dam'],
    [preface.country, 'giua dam'],
    [preface.motto, 'giua dam'],
    [preface.docNumber, 'giua'],
    [preface.docDate, 'giua nghieng'],
    [preface.docTitle, 'giua dam'],
    [preface.attachedTo, 'giua nghieng'],
    [preface.addressee, null],
    ...preface.remarks.map((remark) => [remark, 'giua'] as const),
  ] as const;
  const parts = fields.flatMap(([field, look]) =>
    field && !title.includes(field) ? [{ at: field.span[0], elements: line(inline, field, look) }] : [],
  );
  if (title[0]) {
    const words = title.flatMap((field, i) => [...(i > 0 ? [el('br')] : []), ...inline(field)]);
    parts.push({ at: title[0].span[0], elements: [el('h1', { id }, words)] });
  }
  return [
    el('header', { id: !title[0] && id }, inOrder(parts)),
    ...line(inline, preamble.authority, 'giua dam'),
    ...preamble.recitals.flatMap((recital) => line(inline, recital, recitals)),
    ...line(inline, preamble.formula, preamble.formula && isFormulaLine(preamble.formula) ? 'giua dam' : recitals),
  ];
}

/** The type line, with its subject where that follows; without one the subject, or the words that attach it. */
function titleOf(preface: Preface): TextField[] {
  const printed = titleLines(preface).filter(({ kind }) => kind !== 'remark');
  const type = printed.findIndex(({ kind }) => kind === 'type');
  const title = printed
    .slice(Math.max(type, 0), printed[type + 1]?.kind === 'subject' ? type + 2 : Math.max(type, 0) + 1)
    .map(({ field }) => field);
  // A letter has its subject below the number; here it is the title all the same.
  return title.length === 0 && preface.docTitle ? [preface.docTitle] : title;
}

/** The close of a component: what closes it, recipients and signatures. */
function conclusion(conclusions: Conclusions, inline: Inline): XmlElement[] {
  const { closing, adoption, recipients } = conclusions;
  const { before, blocks, after } = closeOf(conclusions);
  const parts = [closing, adoption, ...before, ...after].flatMap((field) =>
    field ? [{ at: field.span[0], elements: line(inline, field) }] : [],
  );
  if (recipients) {
    const { id, label, entries } = recipients;
    const list = [el('p', { class: 'dam nghieng' }, inline(label)), entries.flatMap((entry) => line(inline, entry))];
    parts.push({ at: label.span[0], elements: [el('div', { id }, ...list)] });
  }
  for (const { id, role, name, between } of blocks) {
    const first = role ?? name;
    if (!first) continue;
    const signed = [
      line(inline, role, 'dam'),
      between.map((remark) => line(inline, remark)),
      line(inline, name, 'dam ho-ten'),
    ];
    parts.push({ at: first.span[0], elements: [el('div', { id, class: 'ky' }, signed)] });
  }
  return inOrder(parts);
}

/** The notes of a page. A note may call another one, which then joins the list. */
function asides(notes: readonly Footnote[], inline: Inline): XmlElement[] {
  const drawn: XmlElement[] = [];
  for (let i = 0; i < notes.length; i++) {
    const { id, marker, content } = notes[i]!;
    drawn.push(
      el(
        'aside',
        { id, 'epub:type': 'footnote', role: 'doc-footnote', class: 'chu-thich' },
        el('p', {}, `${marker.text} `, inline(content)),
      ),
    );
  }
  return drawn;
}

function body(paragraph: Paragraph, inline: Inline): XmlElement[] {
  const { id, unit, kind, label, words, joint, bold, level, before, after } = paragraph;
  const part = (field: TextField | null, isBold: boolean): XmlNode[] =>
    field && isBold ? [el('b', {}, inline(field))] : inline(field);
  const between = joint === '\n' ? [el('br')] : joint ? [joint] : [];
  if (kind === 'table') {
    const rows = rowsOf(unit);
    const width = Math.max(0, ...rows.map((row) => row.length));
    const row = (cells: TextField[], isHead: boolean) =>
      el(
        'tr',
        {},
        cells.map((cell, c) =>
          el(
            isHead ? 'th' : 'td',
            {
              scope: isHead && 'col',
              colspan: c === cells.length - 1 && cells.length < width && String(width - c),
            },
            inline(cell),
          ),
        ),
      );
    const hasHead = tableHead(unit);
    const table = el(
      'table',
      { id },
      hasHead && el('thead', {}, row(rows[0]!, true)),
      el(
        'tbody',
        {},
        rows.slice(hasHead ? 1 : 0).map((cells) => row(cells, false)),
      ),
    );
    return rows.length > 0 ? [table] : [];
  }
  const isHeading = level !== null && bold === 'all';
  const content = [
    before,
    ...(isHeading ? inline(label) : part(label, bold !== 'nothing')),
    ...between,
    ...(isHeading ? inline(words) : part(words, bold === 'all')),
    after,
  ];
  const name = isHeading ? `h${Math.min(level + 2, 6)}` : 'p';
  return [el(name, { id, class: kind === 'division' && 'giua' }, content)];
}

/** Long bodies go by their Phần or Chương; what stands before the first of them goes with it. */
function split(units: Provision[]): Provision[][] {
  const opens = (unit: Provision) => unit.type === 'chapter' || (unit.type === 'part' && !isRoman(unit));
  if (units.filter(opens).length < 2) return [units];
  const groups: Provision[][] = [[]];
  let started = false;
  for (const unit of units) {
    if (opens(unit) && started) groups.push([]);
    if (opens(unit)) started = true;
    groups.at(-1)!.push(unit);
  }
  return groups;
}
