import type { LegalDocument, Reference } from '../model.ts';
import { toJson } from './json.ts';
import { toPdf } from './pdf.ts';
import { toText } from './txt.ts';

/** What an exporter may use: the tree, the record, the references found in it, and the page that all copies point to. */
export interface ExportInput {
  document: LegalDocument;
  references: Reference[];
  record: { text?: { sha256: string } | undefined } & Record<string, unknown>;
  permalink: string;
}

export interface Exporter {
  label: string;
  mediaType: string;
  /** The file's bytes; null where this machine cannot make it (see src/print/typst.ts). */
  make(input: ExportInput): Promise<Uint8Array | null>;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Every format a legal text is offered in. A new one is one file and one row. */
export const exporters = {
  pdf: {
    label: 'PDF',
    mediaType: 'application/pdf',
    make: async ({ document, references, record, permalink }) =>
      toPdf(document, { permalink, references, sha256: record.text?.sha256 ?? '' }),
  },
  txt: {
    label: 'TXT',
    mediaType: 'text/plain; charset=utf-8',
    make: async ({ document }) => utf8(toText(document)),
  },
  json: {
    label: 'JSON',
    mediaType: 'application/json',
    make: async ({ document, record, permalink }) => utf8(toJson(document, { permalink, record })),
  },
} as const satisfies Record<string, Exporter>;

export type Format = keyof typeof exporters;
export const formats = Object.keys(exporters) as Format[];
