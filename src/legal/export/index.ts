import { plainText } from '../../vietnamese/plain-text.ts';
import { toAkomaNtoso } from './akn/akoma-ntoso.ts';
import { toEpub } from './epub/epub.ts';
import type { ExportInput } from './input.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './md.ts';
import { closingNote } from './notice.ts';
import { toPdf } from './pdf.ts';
import { toText } from './txt.ts';
import { toDocx } from './word/docx.ts';
import { packFormats } from './zip.ts';

export type { ExportInput, ExportRecord } from './input.ts';

export interface Exporter {
  label: string;
  mediaType: string;
  /** What the file is good for, for the person who chooses. */
  about: string;
  /** The file's bytes, the same for the same input; null where this machine cannot make it (see src/print/typst.ts). */
  make(input: ExportInput): Promise<Uint8Array | null>;
}

/** A file that holds other formats, each of which is made elsewhere once. */
interface Pack extends Omit<Exporter, 'make'> {
  make(input: ExportInput, made?: (format: Single) => Promise<Uint8Array | null>): Promise<Uint8Array | null>;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const single = {
  pdf: {
    label: 'PDF',
    mediaType: 'application/pdf',
    about: 'Để xem và in, theo thể thức của ngày ban hành',
    make: async ({ document, references, record, permalink }) =>
      toPdf(document, {
        permalink,
        references,
        sha256: record.text?.sha256 ?? '',
        checkedOn: record.checkedOn,
        status: record.status,
      }),
  },
  docx: {
    label: 'DOCX',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    about: 'Để soạn tiếp trong Word hoặc LibreOffice',
    make: toDocx,
  },
  epub: {
    label: 'EPUB',
    mediaType: 'application/epub+zip',
    about: 'Để đọc trên điện thoại, máy đọc sách',
    make: async (input) => toEpub(input),
  },
  xml: {
    label: 'XML',
    mediaType: 'application/akn+xml',
    about: 'Akoma Ntoso 3.0, cho hệ thống pháp luật khác',
    make: async (input) => utf8(toAkomaNtoso(input)),
  },
  json: {
    label: 'JSON',
    mediaType: 'application/json',
    about: 'Cho máy đọc, có lược đồ',
    make: async (input) => utf8(toJson(input)),
  },
  md: {
    label: 'MD',
    mediaType: 'text/markdown; charset=utf-8',
    about: 'Markdown, để nhập lại nguyên văn',
    make: async (input) => utf8(toMarkdown(input.document) + closingNote(input)),
  },
  txt: {
    label: 'TXT',
    mediaType: 'text/plain; charset=utf-8',
    about: 'Chữ trơn',
    make: async (input) => plainText(toText(input.document) + closingNote(input)),
  },
} as const satisfies Record<string, Exporter>;

type Single = keyof typeof single;

/** Every format a legal text is offered in. A new one is one file and one row above. */
export const exporters: Record<Single, Exporter> & { zip: Pack } = {
  ...single,
  zip: {
    label: 'ZIP',
    mediaType: 'application/zip',
    about: 'Mọi định dạng trong một tệp nén',
    make: (input, made = (format) => single[format].make(input)) =>
      packFormats(
        input.document.id,
        Object.fromEntries((Object.keys(single) as Single[]).map((format) => [format, made(format)])),
      ),
  },
};

export type Format = keyof typeof exporters;
export const formats = Object.keys(exporters) as Format[];
