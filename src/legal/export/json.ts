import type { Component, Provision, TextField } from '../model.ts';
import type { ExportInput } from './input.ts';
import { type LegalJson, legalSchemaPath } from './json-schema.ts';

const words = (field: TextField | null | undefined) => (field ? { id: field.id, text: field.text } : undefined);

type JsonProvision = LegalJson['components'][number]['body'][number];

const provision = (unit: Provision): JsonProvision => ({
  id: unit.id,
  type: unit.type,
  num: unit.num?.text,
  value: unit.num?.value,
  heading: unit.heading?.text,
  content: unit.content?.text,
  rows: unit.rows?.map((row) => row.map((cell) => cell.text)),
  quotes: unit.quotes && { start: unit.quotes.start?.text, end: unit.quotes.end?.text },
  children: unit.children.length ? unit.children.map(provision) : undefined,
});

const component = ({
  id,
  docType,
  preface,
  preamble,
  body,
  conclusions,
}: Component): LegalJson['components'][number] => ({
  id,
  docType,
  preface: {
    docAuthority: words(preface.docAuthority),
    country: words(preface.country),
    motto: words(preface.motto),
    docNumber: preface.docNumber ? { ...words(preface.docNumber)!, canonical: preface.docNumber.canonical } : undefined,
    docDate: preface.docDate
      ? { ...words(preface.docDate)!, place: preface.docDate.place ?? undefined, iso: preface.docDate.iso }
      : undefined,
    docType: words(preface.docType),
    docTitle: words(preface.docTitle),
    addressee: words(preface.addressee),
    attachedTo: words(preface.attachedTo),
    remarks: preface.remarks.map(({ id, text }) => ({ id, text })),
  },
  preamble: {
    authority: words(preamble.authority),
    recitals: preamble.recitals.map((recital) => ({ ...words(recital)!, kind: recital.kind })),
    formula: words(preamble.formula),
  },
  body: body.map(provision),
  conclusions: {
    closing: words(conclusions.closing),
    adoption: words(conclusions.adoption),
    recipients: conclusions.recipients
      ? {
          id: conclusions.recipients.id,
          label: conclusions.recipients.label.text,
          entries: conclusions.recipients.entries.map((entry) => entry.text),
        }
      : undefined,
    remarks: conclusions.remarks.map(({ id, text }) => ({ id, text })),
    signatures: conclusions.signatures.map(({ id, role, name }) => ({ id, role: role?.text, name: name?.text })),
  },
});

/** The tree as JSON for machines: the words and ids of the page, without offsets. Its shape is legalJson (json-schema.ts). */
export function toJson({ document, record, permalink, references }: ExportInput): string {
  const json: LegalJson = {
    $schema: new URL(legalSchemaPath, permalink).href,
    id: document.id,
    permalink,
    record: record as LegalJson['record'],
    components: document.components.map(component),
    footnotes: document.footnotes.map(({ id, marker, content }) => ({
      id,
      marker: marker.text,
      content: content.text,
    })),
    references: references.map(({ within, text, status, instrument, target }) => ({
      within,
      text,
      status,
      instrument: instrument ?? undefined,
      target: target ?? undefined,
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
