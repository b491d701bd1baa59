import type { Component, LegalDocument, Provision, TextField } from '../model.ts';

const words = (field: TextField | null | undefined) => (field ? { id: field.id, text: field.text } : undefined);

const provision = (unit: Provision): object => ({
  id: unit.id,
  type: unit.type,
  num: unit.num?.text,
  heading: unit.heading?.text,
  content: unit.content?.text,
  rows: unit.rows?.map((row) => row.map((cell) => cell.text)),
  quotes: unit.quotes && { start: unit.quotes.start?.text, end: unit.quotes.end?.text },
  children: unit.children.length ? unit.children.map(provision) : undefined,
});

const component = ({ preface, preamble, body, conclusions, ...own }: Component) => ({
  ...own,
  preface: {
    docAuthority: words(preface.docAuthority),
    country: words(preface.country),
    motto: words(preface.motto),
    docNumber: preface.docNumber && { ...words(preface.docNumber), canonical: preface.docNumber.canonical },
    docDate: preface.docDate && { ...words(preface.docDate), place: preface.docDate.place, iso: preface.docDate.iso },
    docType: words(preface.docType),
    docTitle: words(preface.docTitle),
    attachedTo: words(preface.attachedTo),
    addressee: words(preface.addressee),
  },
  preamble: {
    authority: words(preamble.authority),
    recitals: preamble.recitals.map((recital) => ({ ...words(recital), kind: recital.kind })),
    formula: words(preamble.formula),
  },
  body: body.map(provision),
  conclusions: {
    closing: words(conclusions.closing),
    recipients: conclusions.recipients && {
      id: conclusions.recipients.id,
      label: conclusions.recipients.label.text,
      entries: conclusions.recipients.entries.map((entry) => entry.text),
    },
    adoption: words(conclusions.adoption),
    signatures: conclusions.signatures.map(({ id, role, name }) => ({ id, role: role?.text, name: name?.text })),
  },
});

/** The tree as JSON for machines: the same words and ids as the page, without offsets. Lines within a field are parted by "\n". */
export function toJson(document: LegalDocument, record: object): string {
  return `${JSON.stringify({ id: document.id, ...record, components: document.components.map(component) }, null, 2)}\n`;
}
