import { createHash } from 'node:crypto';
import { type Document, parseDocument } from 'yaml';
import { roles } from '../../schemas/instrument.ts';
import { unwritten } from '../../schemas/unwritten.ts';
import { isCapitals } from '../../vietnamese/capitals.ts';
import { officeName } from '../../vietnamese/office-name.ts';
import { type Doubt, findDoubts } from '../doubts/find-doubts.ts';
import { isDay } from '../doubts/head-checks.ts';
import type { Edit, LegalDocument } from '../model.ts';
import { lawName } from '../name/law-name.ts';
import { inSmallLetters } from '../name/small-letters.ts';
import { kindWords } from '../read/kinds.ts';
import { readLegal } from '../read/parse.ts';
import { instrumentId } from './instrument-id.ts';
import { readSourceNow } from './read-source.ts';

export interface ToImport {
  /** The file's name without folders, and its bytes as received. */
  name: string;
  bytes: Uint8Array;
  /** The id that a person chose; otherwise it is made of the number. */
  id?: string;
  /** YYYY-MM-DD. */
  today: string;
  /** The record as it stands under an id, whose editor's words are kept; null where there is none. */
  recordOf: (id: string) => string | null;
  /** Ids of a text that were published before. */
  publishedOf: (id: string) => { ids: readonly string[]; redirects: Readonly<Record<string, string>> } | null;
}

export interface Imported {
  id: string;
  /** The file for content/legal/: record and verbatim text. */
  record: string;
  /** The line of that file on which the text begins, from 1. */
  bodyLine: number;
  document: LegalDocument;
  doubts: Doubt[];
  edits: Edit[];
}

/** The file was read, but no id can be made of it. */
export class ImportError extends Error {}

/**
 * What an official's file becomes: a record that says what the text says of itself, and the text, letter by letter. What the text
 * does not say and a record needs is marked as still to be written; nothing is guessed or corrected. The same file gives the same bytes.
 * @throws UnreadableSource if the file cannot be read; ImportError if it has no number and no id was given; in Vietnamese
 */
export function importText({ name, bytes, id: chosen, today, recordOf, publishedOf }: ToImport): Imported {
  if (/[<>"'`$\\|&;*?!{}\p{Cc}]/u.test(name))
    throw new ImportError(
      `Tên tệp “${name}” có ký tự mà dòng lệnh hiểu theo nghĩa khác. Hãy đổi tên tệp, chỉ dùng chữ, số, dấu cách, dấu gạch nối và dấu chấm, rồi nhập lại.`,
    );
  const { markdown, edits } = readSourceNow(name, bytes);
  const parsed = readLegal('van-ban', markdown);
  const main = parsed.components[0];
  const id = chosen ?? (main ? instrumentId(main.preface) : null);
  if (!main) throw new ImportError(`${name}: tệp không có chữ nào của văn bản. Hãy mở tệp xem lại.`);
  if (!id)
    throw new ImportError(
      `${name}: không thấy số văn bản (hoặc số để trống), nên không đặt được mã. Hãy tự chọn mã, chữ thường không dấu: npm run import -- "${name}" --id ma-van-ban`,
    );
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new ImportError(
      `Mã “${id}” chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ 12-2019-qd-ubnd-vi-du.`,
    );
  const document = { ...parsed, id };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const standing = recordOf(id);
  const frontmatter = recordFor(document, { id, name, sha256, today, standing });
  const doubts = findDoubts({ document, edits, published: publishedOf(id), unknown: unknownIn(standing) });
  return {
    id,
    record: `---\n${frontmatter}---\n\n${markdown}`,
    // "---", the record, "---", an empty line.
    bodyLine: frontmatter.split('\n').length + 3,
    document,
    doubts,
    edits,
  };
}

/** What a new record begins with, besides what the text says. */
const scaffold = (
  id: string,
  today: string,
): string => `# Số, ngày, cơ quan, tên, người ký lấy từ nguyên văn bên dưới; thay mọi chỗ ghi "${unwritten}".
docType: ${unwritten}
number: ""
title: ${unwritten} trích yếu (${id})
authority: ${unwritten} cơ quan ban hành
date: ""
signer: ""
# Vì sao có trong thư viện; bỏ dấu "#" và chọn một: ${roles.join(', ')}
# role: kế tiếp
# Chưa có nguồn về hiệu lực thì để "chưa xác minh".
status: chưa xác minh
statusNote: Trang chưa xác minh được tình trạng hiệu lực.
sources:
  - label: ${unwritten} nơi nhận được tệp gốc
checkedOn: ${today}
text:
  source: ""
  sha256: ""
  unknown:
    - ${unwritten} điều không biết về bản gốc (có bản chụp, con dấu không, ai chuyển sang tệp này)
`;

interface Origin {
  id: string;
  name: string;
  sha256: string;
  today: string;
  standing: string | null;
}

/** The record in YAML: what the text states is set, what an editor wrote beside it stays. */
function recordFor(document: LegalDocument, { id, name, sha256, today, standing }: Origin): string {
  const yaml = parseDocument(standing ?? scaffold(id, today));
  const stated = statedBy(document, yaml);
  for (const [key, value] of Object.entries(stated))
    if (value) yaml.set(key, value);
    else if (yaml.get(key) === '') yaml.delete(key);
  if (!yaml.hasIn(['text', 'unknown'])) yaml.set('text', parseDocument(scaffold(id, today)).get('text'));
  // Who has looked at the doubts has not looked at those of another file.
  if (yaml.getIn(['text', 'sha256']) !== sha256) yaml.deleteIn(['text', 'reviewed']);
  yaml.setIn(['text', 'source'], name);
  yaml.setIn(['text', 'sha256'], sha256);
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** What a record that stands says is not known of the original. */
function unknownIn(standing: string | null): string[] {
  const lines = standing && parseDocument(standing).toJS()?.text?.unknown;
  return Array.isArray(lines) ? lines.map(String) : [];
}

/** Keys of a record that its text states, in the text's own words. */
function statedBy({ components, source }: LegalDocument, standing: Document) {
  const { preface, conclusions, docType } = components[0]!;
  const oneLine = (text: string | undefined) => text?.replace(/\s+/gu, ' ').trim();
  const day = preface.docDate?.iso;
  // Words in capitals are written as an editor has done, or as the text writes them elsewhere.
  const small = (key: string, words: string) => {
    const recorded = standing.get(key);
    const isSame = typeof recorded === 'string' && recorded.toLowerCase() === words.toLowerCase();
    return isSame ? recorded : inSmallLetters(words, source.plain);
  };
  const title = oneLine(preface.docTitle?.text) ?? lawName(components[0]!);
  return {
    docType: kindWords(docType),
    number: preface.docNumber?.number ? preface.docNumber.canonical : undefined,
    title: title && isCapitals(title) ? small('title', title) : title,
    authority: preface.docAuthority && officeName(small('authority', oneLine(preface.docAuthority.text)!)),
    date: day && day.length === 10 && isDay(day) ? day : undefined,
    signer: oneLine(conclusions.signatures[0]?.name?.text),
  };
}
