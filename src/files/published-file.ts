import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that the site hands out. Pages show where it is and how large, the endpoint serves its bytes. */
export interface PublishedFile {
  /** Where it is served, from the site's root. */
  href: string;
  mediaType: string;
  /** Its format, as a button says it: "PDF". */
  label: string;
  /** What it is, for the name of its link. */
  name: string;
  /** What it is good for or belongs to, in the row where it stands. */
  about: string;
  /** The same bytes for the same content; made when first asked for and kept until they are served. */
  bytes(): Promise<Uint8Array>;
  /** Length of the bytes. */
  size(): Promise<number>;
}

/** Null where this machine cannot make it. */
type Made = Uint8Array | string | null;
type Words = Pick<PublishedFile, 'href'> & Partial<Pick<PublishedFile, 'mediaType' | 'label' | 'name' | 'about'>>;

/** By the end of the name; what is not listed is plain bytes to a browser. */
const mediaTypes: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  m4a: 'audio/mp4',
  md: 'text/markdown; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** How to get what was made for its size and has not been served yet. */
const waiting = new Map<string, () => Promise<Uint8Array>>();
const sizes = new Map<string, number>();

/**
 * A file to hand out.
 * @param words where it stands and what it is called; the media type follows from the end of its name
 * @param make its bytes, or its text, which is written as UTF-8
 * @param isKept whether bytes made for their size wait for the endpoint; not where making them again is only reading
 * @throws an Error in Vietnamese, when its bytes are asked for, where `make` gives none
 */
export function published(words: Words, make: () => Made | Promise<Made>, isKept = true): PublishedFile {
  const { href } = words;
  // The dev server sees edits while it runs.
  const isBuild = !import.meta.env.DEV;
  const write = async () => {
    const made = await make();
    if (made === null) throw new Error(`Máy này không tạo được ${href}; tệp ấy không được có trong danh sách.`);
    const written = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    if (isBuild) sizes.set(href, written.length);
    return written;
  };
  const bytes = () => {
    const again = waiting.get(href);
    if (again) return again();
    const making = write();
    if (isKept && isBuild) {
      waiting.set(href, () => making);
      // Who asked hears of a failure.
      making.then((made) => putAside(href, made)).catch(() => {});
    }
    return making;
  };
  return {
    mediaType: mediaTypes[href.slice(href.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    label: '',
    name: '',
    about: '',
    ...words,
    bytes,
    size: async () => sizes.get(href) ?? (await bytes()).length,
  };
}

/** Below this a file is sooner kept in memory. */
const small = 16_000;
const waitingRoom = join(process.cwd(), '.cache', 'waiting');
const aside = join(waitingRoom, String(process.pid));
let isOpen = false;

/** Pages ask the size of every file long before the files are served: with thousands of texts they would fill the memory, so they wait on disk. */
async function putAside(href: string, made: Uint8Array): Promise<void> {
  if (made.length < small || !waiting.has(href)) return;
  if (!isOpen) {
    isOpen = true;
    process.once('exit', () => rmSync(aside, { recursive: true, force: true }));
    clearAfterOthers();
  }
  await mkdir(aside, { recursive: true });
  const file = join(aside, createHash('sha256').update(href).digest('hex'));
  await writeFile(file, made);
  if (waiting.has(href)) waiting.set(href, () => readFile(file));
}

/** What builds left that were cut short. */
function clearAfterOthers(): void {
  for (const pid of existsSync(waitingRoom) ? readdirSync(waitingRoom) : []) {
    try {
      process.kill(Number(pid), 0);
    } catch (error) {
      // Somebody else's process is alive too.
      if ((error as NodeJS.ErrnoException).code === 'ESRCH')
        rmSync(join(waitingRoom, pid), { recursive: true, force: true });
    }
  }
}

/** The bytes for the reader; they are let go, as nobody asks for them again. */
export function handOut({ href, bytes }: PublishedFile): Promise<Uint8Array> {
  const made = bytes();
  waiting.delete(href);
  return made;
}

/** The end of its address: what it is saved as. */
export const fileName = ({ href }: Pick<PublishedFile, 'href'>): string => href.slice(href.lastIndexOf('/') + 1);
