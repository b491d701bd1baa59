import { createHash } from 'node:crypto';
import { zip } from '../print/stable-zip.ts';
import { shortDay } from '../vietnamese/dates.ts';

/** A file to pack: its path in the package (ASCII, so that an old Windows opens it) and what it is. */
export interface Packed {
  path: string;
  about: string;
  /** Whose words they are: official, with what they are of, or suggested by the site. */
  origin: string;
  bytes: Uint8Array;
}

export interface PackageAbout {
  title: string;
  /** The page that the package belongs to. */
  url: string;
  /** The day its files were made, YYYY-MM-DD: the package's version. */
  version: string;
  licence: string;
  /** What to do with it, step by step, before the list of files. */
  steps?: readonly string[];
}

/**
 * Files as one ZIP with a manifest for machines (manifest.json: name, origin, size, SHA-256, licence, version) and an index for
 * people (doc-truoc.txt: UTF-8 with BOM and CRLF, as Notepad of an old Windows wants it). Byte-identical for the same files.
 */
export function makePackage(
  { title, url, version, licence, steps = [] }: PackageAbout,
  files: readonly Packed[],
): Uint8Array {
  const listed = files.map(({ path, about, origin, bytes }) => ({
    path,
    about,
    origin,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const manifest = { title, url, version, licence, files: listed };
  const index = [
    title,
    url,
    `Làm ngày ${shortDay(version)}. Giấy phép: ${licence}.`,
    '',
    ...steps.map((step, i) => `${i + 1}. ${step}`),
    ...(steps.length > 0 ? [''] : []),
    ...listed.map(({ path, about, origin }) => `${path}: ${about}. ${origin}.`),
  ];
  const text = (words: string) => new TextEncoder().encode(words);
  return zip({
    'doc-truoc.txt': text(`\uFEFF${index.join('\r\n')}\r\n`),
    'manifest.json': text(`${JSON.stringify(manifest, null, 2)}\n`),
    ...Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])),
  });
}
