import { createHash } from 'node:crypto';
import { isDay } from '../../legal/doubts/head-checks.ts';
import { readSourceNow, UnreadableSource } from '../../legal/import/read-source.ts';
import type { LegalDocument, Provision, TextField } from '../../legal/model.ts';
import { inSmallLetters } from '../../legal/name/small-letters.ts';
import { compareWith } from '../../legal/read/fidelity.ts';
import { allIds } from '../../legal/read/ids.ts';
import { kindWords } from '../../legal/read/kinds.ts';
import { normalise } from '../../legal/read/normalise.ts';
import { nothingToPublish, readLegal } from '../../legal/read/parse.ts';
import { unwritten } from '../../schemas/unwritten.ts';
import { isCapitals } from '../../vietnamese/capitals.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { decode } from './decode.ts';
import { type Content, type Entry, problemAt, problemInBody } from './read-content.ts';

/** A legal text as its tree, with everything in it that has an address. */
export interface Text {
  entry: Entry<'legal'>;
  document: LegalDocument;
  ids: Map<string, TextField | Provision>;
}

/** The texts that could be parsed, by instrument. */
export type Texts = Map<string, Text>;

/**
 * Hold every full text against its original, then parse it, once for all checks.
 * A text with an error is left out: what else is odd about it only follows from that error.
 */
export function readTexts({ entries, sources }: Content): { texts: Texts; problems: Problem[] } {
  const texts: Texts = new Map();
  const problems: Problem[] = [];
  for (const entry of entries.legal) {
    // An empty body is reported once, as an empty body.
    if (!entry.data.text || entry.body.trim() === '') continue;
    const altered = checkTextFidelity(entry, sources);
    problems.push(...altered);
    if (hasErrors(altered)) continue;
    const document = readLegal(entry.id, entry.body);
    const message = nothingToPublish(document);
    if (message) problems.push(problemInBody(entry, 0, message));
    else texts.set(entry.id, { entry, document, ids: allIds(document) });
  }
  return { texts, problems };
}

/** The text is the original, character for character; asked before parsing, so that the very letter is named. */
export function checkTextFidelity(entry: Entry<'legal'>, sources: Content['sources']): Problem[] {
  const { source = '' } = entry.data.text ?? {};
  const bytes = sources.get(source);
  // A missing or unreadable original is reported by checkOriginals.
  if (!bytes) return [];
  const body = normalise(entry.body);
  const found = compareWith(body, readingsOf(source, bytes));
  return found.map(({ at, message }) => problemInBody(entry, at, message));
}

/** The plain text of an original, in each way that it may be read: letter by letter, and as the adaptor of its format reads it. */
export function readingsOf(name: string, bytes: Uint8Array): string[] {
  const letters = isPlainText(name) ? decode(bytes).text?.replaceAll('**', '') : undefined;
  return [letters, readOriginal(name, bytes).reading].filter((text) => text !== undefined);
}

/** A file whose letters can be compared as they stand. */
const isPlainText = (name: string): boolean => /\.(?:md|markdown|txt)$/iu.test(name);

/** The plain text that the adaptor of a file's format reads from it, or why it reads none. */
function readOriginal(name: string, bytes: Uint8Array): { reading?: string; message?: string } {
  try {
    return { reading: normalise(readSourceNow(name, bytes).markdown).plain };
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    return { message: error.message };
  }
}

/** The original of each text is in content/sources, readable, and the very file whose hash the record states. */
export function checkOriginals({ entries, sources }: Content): Problem[] {
  const problems: Problem[] = [];
  const used = new Set<string>();
  for (const entry of entries.legal) {
    if (!entry.data.text) continue;
    const { source, sha256 } = entry.data.text;
    used.add(source);
    const bytes = sources.get(source);
    if (!bytes) {
      const present = [...sources.keys()].join(', ') || 'không có tệp nào';
      const message = `text.source "${source}" không có trong content/sources; ở đó có: ${present}`;
      problems.push(problemAt(entry, ['text', 'source'], message));
      continue;
    }
    const actual = createHash('sha256').update(bytes).digest('hex');
    if (actual !== sha256) {
      const message = `text.sha256 ghi ${sha256}, còn content/sources/${source} có SHA-256 ${actual}; tệp gốc không được sửa: hãy lấy lại đúng tệp đã nhận, hoặc sửa mã nếu ghi nhầm`;
      problems.push(problemAt(entry, ['text', 'sha256'], message));
    }
    const { line, message } = isPlainText(source)
      ? decode(bytes)
      : { line: 1, message: readOriginal(source, bytes).message };
    if (message) problems.push({ file: `content/sources/${source}`, line, level: 'error', message });
  }
  for (const name of sources.keys()) {
    if (!used.has(name)) {
      const message = 'chưa văn bản nào dùng tệp gốc này; hãy ghi tên tệp vào text.source của văn bản';
      problems.push({ file: `content/sources/${name}`, line: 1, level: 'warning', message });
    }
  }
  return problems;
}

/** Fields of the record that the text also states, with the words that the text has for them. */
export function checkRecordAgainstText({ entry, document }: Text): Problem[] {
  const { preface, conclusions, docType } = document.components[0]!;
  const { plain } = document.source;
  const name = conclusions.signatures[0]?.name?.text;
  const stated: {
    key: 'docType' | 'number' | 'date' | 'title' | 'authority' | 'signer';
    text?: string;
    caps?: boolean;
  }[] = [
    { key: 'docType', text: typeNameOf(docType, preface.docType?.text) },
    // A number or a day that the text leaves blank, or that no calendar has, is nothing to hold a record against.
    ...(preface.docNumber?.number === '' ? [] : [{ key: 'number' as const, text: preface.docNumber?.canonical }]),
    ...(preface.docDate && !isDay(preface.docDate.iso) ? [] : [{ key: 'date' as const, text: preface.docDate?.iso }]),
    { key: 'title', text: preface.docTitle?.text },
    { key: 'authority', text: preface.docAuthority?.text, caps: true },
    { key: 'signer', text: name },
  ];
  return stated.flatMap(({ key, text, caps }) => {
    const recorded = entry.data[key];
    const inText = text && oneLine(text);
    const wanted = inText && caps ? inSmallLetters(inText, plain, recorded) : inText;
    // What is still to be written is named by checkUnwritten.
    if (recorded === wanted || recorded?.includes(unwritten)) return [];
    // A title set in capitals says nothing of its small letters.
    if (key === 'title' && inText && isCapitals(inText) && recorded?.toLowerCase() === inText.toLowerCase()) return [];
    // What the text does not say is the editor's, from another source.
    if (inText === undefined) return [];
    if (recorded === undefined) {
      return [problemAt(entry, [key], `thiếu khóa "${key}"; nguyên văn ghi "${inText}"`)];
    }
    const message = `${key} "${recorded}" khác nguyên văn: "${wanted}"; hãy ghi đúng như nguyên văn`;
    return [problemAt(entry, [key], message)];
  });
}

/** The name of the type that a text says it is; "LUẬT ĐƯỜNG BỘ" and "NGHỊ QUYẾT CỦA …" say more than that. */
const typeNameOf = (docType: string, line: string | undefined): string | undefined =>
  line && (kindWords(docType) || line);

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
