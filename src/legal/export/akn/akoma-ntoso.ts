import type { Component, LegalDocument, Provision, Recital, TextField } from '../../model.ts';
import { componentHead } from '../../name/component-head.ts';
import { closeOf } from '../close.ts';
import type { ExportInput } from '../input.ts';
import { rowsOf, tableHead } from '../tables.ts';
import { type Words, wordsOf } from '../words.ts';
import { el, lines, raisedLines, writeXml, type XmlElement, type XmlNode } from '../xml-tree.ts';
import { aknAnalysis } from './analysis.ts';
import { citedInstruments } from './cited-instruments.ts';
import { isAct, isConsolidated } from './frbr.ts';
import { nameElements, numberKey } from './ids.ts';
import { aknMeta, locationKey, personKey } from './meta.ts';
import { modificationsOf } from './modifications.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** Elements that hold words. */
const mixed = new Set(
  'p num heading docAuthority docType docTitle docNumber docDate location block signature person inline ref mod sup sub'.split(
    ' ',
  ),
);

/** A place of this text as a target, until its eId is known. */
const toPlace = (id: string) => `${placeholder}${id}`;
const placeholder = '\0to:';
/** The modification that a quotation carries out. */
const modOf = (id: string) => `\0mod:${id}`;

/**
 * The text as Akoma Ntoso 3.0 (OASIS LegalDocML): what is issued with the instrument as attachments, eIds by the OASIS
 * naming convention, our own ids in GUID, references as FRBR addresses or eIds. How the units are written: README.md
 * beside this file. Valid against the OASIS schema; akn-profile.xsd, our part of it, holds that in the tests.
 */
export function toAkomaNtoso(input: ExportInput): string {
  const { document, references } = input;
  const [main, ...attachments] = document.components;
  const cited = citedInstruments(input);
  const words = wordsOf(document, references, (reference) => {
    if (reference.status === 'internal') return reference.target && toPlace(reference.target);
    return cited.ofReference(reference);
  });
  const writer = new Writer(document, words);
  const analysis = aknAnalysis(modificationsOf(input, cited), toPlace, (id) => toPlace(modOf(id)));
  const mainIsAct = isAct(main!.docType);
  const root = el(
    mainIsAct ? 'act' : 'doc',
    { name: main!.docType, contains: isConsolidated(document) ? 'singleVersion' : 'originalVersion' },
    aknMeta(input, null, analysis),
    writer.parts(main!, mainIsAct ? 'body' : 'mainBody', attachments.length === 0),
    attachments.length > 0 &&
      el(
        'attachments',
        {},
        attachments.map((attachment, i) =>
          el(
            'attachment',
            { GUID: `dinh-kem-${i + 1}` },
            el(
              'doc',
              { name: attachment.docType, contains: 'originalVersion' },
              aknMeta(input, attachment),
              writer.parts(attachment, 'mainBody', i === attachments.length - 1),
            ),
          ),
        ),
      ),
  );
  const wrapped = el('akomaNtoso', { xmlns: namespace }, root);
  const eIds = nameElements(root);
  attachments.forEach((attachment, i) => {
    eIds.set(componentHead(attachment).id, eIds.get(`dinh-kem-${i + 1}`)!);
  });
  for (const [id, mod] of writer.mods) eIds.set(modOf(id), mod.attributes.eId!);
  resolve(wrapped, eIds);
  return writeXml(wrapped, mixed);
}

/** Put eIds where the tree has our ids; words that lead nowhere are words. */
function resolve(element: XmlElement, eIds: Map<string, string>): void {
  element.children = element.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return [child];
    resolve(child, eIds);
    const { href } = child.attributes;
    if (!href?.startsWith(placeholder)) return [child];
    const eId = eIds.get(href.slice(placeholder.length));
    if (!eId) return child.children;
    child.attributes.href = `#${eId}`;
    return [child];
  });
}

class Writer {
  /** The `mod` of each quotation, by its id. */
  readonly mods = new Map<string, XmlElement>();
  private readonly document: LegalDocument;
  private readonly words: Words<string>;
  constructor(document: LegalDocument, words: Words<string>) {
    this.document = document;
    this.words = words;
  }

  parts(component: Component, bodyName: 'body' | 'mainBody', isLast: boolean): (XmlElement | null)[] {
    const body = component.body.map((unit) => this.unit(unit));
    // A body must hold something; a form may be a heading only.
    const empty =
      bodyName === 'mainBody' ? el('p') : el('hcontainer', { name: 'empty', [numberKey]: '1' }, el('content'));
    return [
      this.preface(component),
      this.preamble(component),
      el(bodyName, { 'xml:lang': 'vi' }, body.length > 0 ? body : empty),
      this.conclusions(component, isLast),
    ];
  }

  private inline(field: TextField | null | undefined): XmlNode[] {
    return this.words.runs(field).flatMap(({ text, target, note }): XmlNode[] => {
      if (note)
        return [
          el(
            'authorialNote',
            { GUID: note.id, marker: text, placement: 'bottom', [numberKey]: note.id.replace(/\D/g, '') },
            this.block('p', note.content),
          ),
        ];
      return target ? [el('ref', { href: target }, lines(text))] : raisedLines(text);
    });
  }

  /** A field as a block that carries its id; `wrap` names the inline element around its words. */
  private block(name: string, field: TextField, wrap?: string, more: Record<string, string> = {}): XmlElement {
    const content = this.inline(field);
    return el(name, { GUID: field.id, ...more }, wrap ? el(wrap, {}, content) : content);
  }

  private preface(component: Component): XmlElement | null {
    const { preface } = component;
    const make = {
      docAuthority: (field: TextField) => this.block('p', field, 'docAuthority'),
      country: (field: TextField) => el('container', { name: 'quocHieu' }, this.block('p', field)),
      motto: (field: TextField) => el('container', { name: 'tieuNgu' }, this.block('p', field)),
      docNumber: (field: TextField) => this.block('p', field, 'docNumber'),
      docDate: () => this.date(preface.docDate!),
      docType: (field: TextField) => this.block('p', field, 'docType'),
      docTitle: (field: TextField) => el('longTitle', {}, this.block('p', field, 'docTitle')),
      addressee: (field: TextField) => el('container', { name: 'kinhGui' }, this.block('p', field)),
      attachedTo: (field: TextField) => el('container', { name: 'kemTheo' }, this.block('p', field)),
    };
    const fields = (Object.keys(make) as (keyof typeof make)[])
      .flatMap((name) =>
        preface[name] ? [{ field: preface[name] as TextField, element: make[name](preface[name]) }] : [],
      )
      .concat(preface.remarks.map((field) => ({ field, element: this.block('p', field) })))
      .sort((a, b) => a.field.span[0] - b.field.span[0]);
    return fields.length === 0
      ? null
      : el(
          'preface',
          { 'xml:lang': 'vi' },
          fields.map(({ element }) => element),
        );
  }

  /** "Ví Dụ, ngày 19 tháng 3 năm 2018"; without a whole date the words stand alone. */
  private date({ id, text, place, iso }: NonNullable<Component['preface']['docDate']>): XmlElement {
    const placed = place !== null && text.startsWith(place);
    const rest = placed ? text.slice(place.length) : text;
    const [, comma, words] = /^([,\s]*)([\s\S]*)$/.exec(rest)!;
    return el(
      'p',
      { GUID: id },
      placed && el('location', { refersTo: `#${locationKey(place)}` }, lines(place)),
      comma,
      iso.length === 10 ? el('docDate', { date: iso }, lines(words!)) : lines(words!),
    );
  }

  private preamble({ preamble }: Component): XmlElement | null {
    const groups: { kind: Recital['kind']; recitals: Recital[] }[] = [];
    for (const recital of preamble.recitals) {
      if (groups.at(-1)?.kind === recital.kind) groups.at(-1)!.recitals.push(recital);
      else groups.push({ kind: recital.kind, recitals: [recital] });
    }
    const parts = groups.map(({ kind, recitals }) => ({
      at: recitals[0]!.span[0],
      element: el(
        kind === 'basis' ? 'citations' : 'recitals',
        {},
        recitals.map((recital) =>
          el(
            kind === 'basis' ? 'citation' : 'recital',
            { GUID: recital.id, [numberKey]: recital.id.replace(/\D/g, '') },
            el('p', {}, this.inline(recital)),
          ),
        ),
      ),
    }));
    const { authority, formula } = preamble;
    if (authority) parts.push({ at: authority.span[0], element: this.block('p', authority, 'docAuthority') });
    if (formula)
      parts.push({
        at: formula.span[0],
        element: el('formula', { name: 'enactingFormula' }, this.block('p', formula)),
      });
    parts.sort((a, b) => a.at - b.at);
    return parts.length === 0
      ? null
      : el(
          'preamble',
          { 'xml:lang': 'vi' },
          parts.map(({ element }) => element),
        );
  }

  private unit(unit: Provision): XmlElement {
    const { id, type, num, heading, content, children, rows, quotes } = unit;
    const isGeneric = type === 'table' || type === 'quotation';
    const attributes = {
      GUID: id,
      name: isGeneric ? type : null,
      // Dashes have no number of their own: they are counted in their place.
      [numberKey]: num && type !== 'indent' ? num.value : null,
    };
    const head = [num && el('num', {}, this.inline(num)), heading && el('heading', {}, this.inline(heading))];
    const words = content && el('p', {}, this.inline(content));
    const below = children.map((child) => this.unit(child));
    if (quotes) {
      const quoted = el(
        'quotedStructure',
        { startQuote: quotes.start?.text, endQuote: quotes.end?.text },
        head,
        words,
        below.length + head.filter(Boolean).length + (words ? 1 : 0) > 0 ? below : el('p'),
      );
      const mod = el('mod', {}, quoted);
      this.mods.set(id, mod);
      return el('hcontainer', attributes, el('content', {}, el('p', {}, mod)));
    }
    if (rows) {
      const table = rowsOf(unit).length > 0 && el('table', {}, this.rows(unit));
      if (below.length === 0) return el('hcontainer', attributes, head, el('content', {}, words, table));
      return el('hcontainer', attributes, head, el('intro', {}, words, table), below);
    }
    const name = isGeneric ? 'hcontainer' : type;
    if (below.length === 0) return el(name, attributes, head, el('content', {}, words));
    return el(name, attributes, head, words && el('intro', {}, words), below);
  }

  private rows(unit: Provision): XmlElement[] {
    const rows = rowsOf(unit);
    const width = Math.max(...rows.map((row) => row.length));
    const hasHead = tableHead(unit);
    return rows.map((row, r) =>
      el(
        'tr',
        {},
        row.map((cell, c) =>
          el(
            r === 0 && hasHead ? 'th' : 'td',
            { colspan: c === row.length - 1 && row.length < width && String(width - c) },
            el('p', { GUID: cell.id }, this.inline(cell)),
          ),
        ),
      ),
    );
  }

  private conclusions({ conclusions }: Component, isLast: boolean): XmlElement | null {
    const { closing, adoption, recipients } = conclusions;
    const { before, blocks, after } = closeOf(conclusions);
    const parts: { at: number; element: XmlElement }[] = [];
    if (closing) parts.push({ at: closing.span[0], element: this.block('p', closing) });
    if (adoption) parts.push({ at: adoption.span[0], element: this.block('p', adoption) });
    if (recipients)
      parts.push({
        at: recipients.label.span[0],
        element: el(
          'container',
          { name: 'noiNhan', GUID: recipients.id },
          el('p', {}, this.inline(recipients.label)),
          recipients.entries.map((entry) => this.block('p', entry)),
        ),
      });
    for (const remark of [...before, ...after]) parts.push({ at: remark.span[0], element: this.block('p', remark) });
    for (const { id, role, name, between } of blocks) {
      if (!role && !name) continue;
      parts.push({
        at: (role ?? name)!.span[0],
        element: el(
          'block',
          { name: 'chuKy', GUID: id },
          el(
            'signature',
            {},
            role && el('inline', { name: 'quyenHanChucVu', GUID: role.id }, this.inline(role)),
            between.flatMap((remark) => [
              el('br'),
              el('inline', { name: 'ghiChu', GUID: remark.id }, this.inline(remark)),
            ]),
            role && name && el('br'),
            name && el('person', { refersTo: `#${personKey(name)}`, GUID: name.id }, this.inline(name)),
          ),
        ),
      });
    }
    parts.sort((a, b) => a.at - b.at);
    const notes = isLast ? this.document.footnotes.filter((note) => !this.words.marked.has(note)) : [];
    const rest = notes.map(({ id, marker, content }) =>
      el('p', { GUID: id }, el('sup', {}, this.inline(marker)), ' ', this.inline(content)),
    );
    return parts.length + rest.length === 0
      ? null
      : el(
          'conclusions',
          { 'xml:lang': 'vi' },
          parts.map(({ element }) => element),
          rest,
        );
  }
}
