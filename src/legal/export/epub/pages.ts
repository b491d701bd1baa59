import type { Component, Footnote, Provision, TextField } from '../../model.ts';
import { componentHead, componentType } from '../../name/component-head.ts';
import { closeOf } from '../close.ts';
import type { ExportInput } from '../input.ts';
import { isFormulaLine, isRoman, officialForm, titleLines } from '../official-form.ts';
import { type Paragraph, paragraphsOf } from '../paragraphs.ts';
import { rowsOf, tableHead } from '../tables.ts';
import { oneLine, wordsOf } from '../words.ts';
import { el, lines, type XmlElement, type XmlNode } from '../xml-tree.ts';

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

/** The pages of the text: each component begins one, and each Phần or Chương of a component that has several. */
export function epubPages({ document, references, permalink }: ExportInput): EpubPage[] {
  const form = officialForm(document);
  const words = wordsOf(document, references);
  const pages: (EpubPage & { component: Component; units: Provision[]; isLast: boolean })[] = [];
  document.components.forEach((component, i) => {
    const head = { id: componentHead(component).id, title: oneLine(componentType(component)) || `Phần ${i + 1}` };
    const parts = split(component.body);
    parts.forEach((units, part) => {
      const first = units[0];
      const label = part === 0 ? '' : oneLine([first?.num?.text, first?.heading?.text].filter(Boolean).join('. '));
      pages.push({
        ...{ name: `${i + 1}-${part + 1}.xhtml`, title: label || head.title, head: part === 0 ? head : null },
        ...{ component, units, isLast: part === parts.length - 1, content: [] },
        printed: paragraphsOf(units, form),
      });
    });
  });

  const places = new Map<string, string>();
  for (const { name, head, printed } of pages) {
    if (head) places.set(head.id, name);
    for (const { id } of printed) places.set(id, name);
  }
  for (const page of pages) fill(page);
  return pages;

  function fill(page: (typeof pages)[number]): void {
    const notes: Footnote[] = [];
    const inline = (field: TextField | null): XmlNode[] =>
      words.runs(field).flatMap(({ text, target, note }): XmlNode[] => {
        if (note) {
          notes.push(note);
          return [el('a', { 'epub:type': 'noteref', role: 'doc-noteref', href: `#${note.id}` }, text)];
        }
        if (!target) return lines(text);
        if ('instrument' in target) {
          const href = new URL(`../${target.instrument}/`, permalink).href;
          return [el('a', { href }, lines(text))];
        }
        const { to } = target;
        const place = places.get(to);
        return place ? [el('a', { href: `${place}#${to}` }, lines(text))] : lines(text);
      });
    const line = (field: TextField | null, className: string | null = null, id = field?.id) =>
      field ? [el('p', { id, class: className }, inline(field))] : [];

    const { component, head } = page;
    const recitals = form.recitals === 'italic' ? 'nghieng' : null;
    const { preface, preamble, conclusions } = component;
    if (head) {
      // The type line, with its subject where that follows; without one the subject, or the words that attach it.
      const printed = titleLines(preface).filter(({ kind }) => kind !== 'remark');
      const type = printed.findIndex(({ kind }) => kind === 'type');
      const title = printed
        .slice(Math.max(type, 0), printed[type + 1]?.kind === 'subject' ? type + 2 : Math.max(type, 0) + 1)
        .map(({ field }) => field);
      // A letter has its subject below the number; here it is the title all the same.
      if (title.length === 0 && preface.docTitle) title.push(preface.docTitle);
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
        field && !title.includes(field) ? [{ at: field.span[0], elements: line(field, look) }] : [],
      );
      if (title[0])
        parts.push({
          at: title[0].span[0],
          elements: [
            el(
              'h1',
              { id: head.id },
              title.flatMap((field, i) => [...(i > 0 ? [el('br')] : []), ...inline(field)]),
            ),
          ],
        });
      page.content.push(
        el(
          'header',
          { id: !title[0] && head.id },
          parts.sort((a, b) => a.at - b.at).flatMap(({ elements }) => elements),
        ),
        ...line(preamble.authority, 'giua dam'),
        ...preamble.recitals.flatMap((recital) => line(recital, recitals)),
        ...line(preamble.formula, preamble.formula && isFormulaLine(preamble.formula) ? 'giua dam' : recitals),
      );
    }
    page.content.push(...page.printed.flatMap((paragraph) => body(paragraph, inline)));
    if (page.isLast) {
      const { closing, adoption, recipients } = conclusions;
      const { before, blocks, after } = closeOf(conclusions);
      const parts = [closing, adoption, ...before, ...after].flatMap((field) =>
        field ? [{ at: field.span[0], elements: line(field) }] : [],
      );
      if (recipients) {
        const label = el('p', { class: 'dam nghieng' }, inline(recipients.label));
        parts.push({
          at: recipients.label.span[0],
          elements: [
            el(
              'div',
              { id: recipients.id },
              label,
              recipients.entries.flatMap((entry) => line(entry)),
            ),
          ],
        });
      }
      for (const { id, role, name, between } of blocks) {
        const first = role ?? name;
        if (!first) continue;
        const signed = [line(role, 'dam'), between.map((remark) => line(remark)), line(name, 'dam ho-ten')];
        parts.push({ at: first.span[0], elements: [el('div', { id, class: 'ky' }, signed)] });
      }
      page.content.push(...parts.sort((a, b) => a.at - b.at).flatMap(({ elements }) => elements));
    }
    if (page === pages.at(-1)) notes.push(...document.footnotes.filter((note) => !words.marked.has(note)));
    // A note may have a note of its own.
    for (let i = 0; i < notes.length; i++) {
      const { id, marker, content } = notes[i]!;
      page.content.push(
        el(
          'aside',
          { id, 'epub:type': 'footnote', role: 'doc-footnote', class: 'chu-thich' },
          el('p', {}, `${marker.text} `, inline(content)),
        ),
      );
    }
  }
}

function body(paragraph: Paragraph, inline: (field: TextField | null) => XmlNode[]): XmlElement[] {
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
