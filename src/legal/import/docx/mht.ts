import { readHtml } from '../html/html.ts';
import type { Parts } from '../parts/parts.ts';
import { UnreadableSource } from '../unreadable-source.ts';

/** A page among the parts of a message (RFC 2557), as Word saves and puts in "one file" web pages (.mht). */
interface Part {
  headers: string;
  body: string;
}

/** @returns what the first page in the file says; undefined where it has none, or in a code that nobody declared */
export function readMht(bytes: Uint8Array): Parts | undefined {
  // Each byte a character, which TextDecoder's latin1 is not: what stands around the page is in ASCII.
  const page = pageIn(Buffer.from(bytes).toString('latin1'), 0);
  if (!page) return undefined;
  const charset = /charset\s*=\s*"?([\w-]{1,40})/iu.exec(page.headers)?.[1] ?? 'utf-8';
  try {
    return readHtml(new TextDecoder(charset, { fatal: true }).decode(decoded(page)));
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    return undefined;
  }
}

/** Pages in parts in parts are no file of Word. */
const deepest = 3;

function pageIn(message: string, depth: number): Part | undefined {
  const end = /\r?\n\r?\n/u.exec(message);
  if (!end || depth > deepest) return undefined;
  // A header goes on in the next line where that begins with white space.
  const headers = message.slice(0, end.index).replace(/\r?\n[ \t]+/gu, ' ');
  const body = message.slice(end.index + end[0].length);
  const type = /^content-type:\s*([\w./+-]+)/imu.exec(headers)?.[1]?.toLowerCase();
  if (type === 'text/html') return { headers, body };
  const boundary = /boundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;]+))/iu.exec(headers);
  if (!boundary) return undefined;
  for (const part of body.split(`--${boundary[1] ?? boundary[2]}`).slice(1)) {
    const page = pageIn(part.replace(/^\r?\n/u, ''), depth + 1);
    if (page) return page;
  }
  return undefined;
}

/** The bytes of a part as they were before it was made fit for mail. */
function decoded({ headers, body }: Part): Uint8Array {
  const coding = /^content-transfer-encoding:\s*([\w-]+)/imu.exec(headers)?.[1]?.toLowerCase();
  if (coding === 'base64') return Buffer.from(body, 'base64');
  const text =
    coding === 'quoted-printable'
      ? body
          .replace(/=\r?\n/gu, '')
          .replace(/=([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      : body;
  return Buffer.from(text, 'latin1');
}
