import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { below } from '../site/below.ts';

/** An address below the site's origin ("/van-ban/", "/tai-lieu/a/a.pdf") → what has a name in it: anchors of a page, entries of a feed, events of a calendar. */
export type Names = Map<string, Set<string>>;

export interface Addresses {
  names: Names;
  /** Pages that only lead on → where to. */
  leading: Map<string, string>;
  /** Those of them that say what was taken away from there. */
  gone: Set<string>;
}

/** Files by their path below dist, "/" first. */
export type Files = Map<string, { text: () => string }>;

/** The files of the built site in `dir`, none read before it is asked for. */
export function filesIn(dir: string): Files {
  return new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/${below(dir, path)}`, { text: () => readFileSync(path, 'utf8') }]),
  );
}

/** A part of a file name or an id that is computed from what it names, and so is no promise. */
const hash = /(?:^|[._-])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8,}(?=[._-]|$)/;

/** What no reader keeps: parts that pages load by themselves, hashed names, compressed twins, files for the host, the error page. */
const isInternal = (file: string): boolean =>
  /^\/(?:_|\.(?!well-known\/)|pagefind\/|tim\/|404\.html$)/.test(file) ||
  /\.(?:br|gz|woff2)$/.test(file) ||
  hash.test(file.slice(file.lastIndexOf('/') + 1));

/** Every public address of a built site, with what has a name in it; hosts are left out, so that the site may move. */
export function addressesOf(files: Files): Addresses {
  const names: Names = new Map();
  const leading = new Map<string, string>();
  const gone = new Set<string>();
  for (const [file, { text }] of files) {
    if (isInternal(file)) continue;
    const address = file.replace(/\/index\.html$/, '/');
    if (!file.endsWith('.html')) {
      names.set(address, new Set(namesIn(file, text)));
      continue;
    }
    const html = text();
    const left = /^[^>]*>\s*<html[^>]*\sdata-gone="([^"]*)"/i.exec(html)?.[1];
    if (left !== undefined) gone.add(address);
    const to = left ?? /<meta http-equiv="refresh" content="\d+;\s*url=([^"]*)"/i.exec(html)?.[1];
    if (to !== undefined) leading.set(address, decodeURI(to));
    names.set(address, new Set(to === undefined ? anchorsIn(html) : []));
  }
  return { names, leading, gone };
}

const withoutHost = (address: string) => address.replace(/^https?:\/\/[^/]+/, '');

function namesIn(file: string, text: () => string): string[] {
  if (file.endsWith('.ics'))
    return [
      ...text()
        .replace(/\r?\n[ \t]/g, '')
        .matchAll(/^UID:(.+?)(?:@[^@\r\n]*)?\r?$/gm),
    ].map(([, uid]) => uid!);
  if (file.endsWith('.xml'))
    return [...text().matchAll(/<entry[\s>][\s\S]*?<id>([^<]*)<\/id>/g)].map(([, id]) =>
      withoutHost(id!.replace(/&amp;/g, '&')),
    );
  if (file.endsWith('feed.json'))
    return (JSON.parse(text()) as { items: { id: string }[] }).items.map(({ id }) => withoutHost(id));
  return [];
}

/** Elements whose ids tie them to their labels, and words that scripts write; nobody links to them. */
const tied = /^(?:input|select|textarea|button|output|datalist|option|label)$/i;

/** What can be linked to within the main part of a page, in its order. A trace of what has moved (`data-moved`) does not count. */
function anchorsIn(html: string): string[] {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/i.exec(html)?.[1] ?? '';
  const bare = main.replace(/<!--[\s\S]*?-->|<(script|style|svg|template)\b[\s\S]*?<\/\1>/gi, '');
  return [...bare.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi)].flatMap(([, tag, rest]) => {
    if (!/\sid=/.test(rest!) || tied.test(tag!)) return [];
    const attributes = new Map(
      [...rest!.matchAll(/([^\s=/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(([, name, ...values]) => [
        name,
        values.find((value) => value !== undefined) ?? '',
      ]),
    );
    const id = attributes.get('id') ?? '';
    const isTied = attributes.has('data-moved') || attributes.has('role') || attributes.has('aria-live');
    return id === '' || isTied || hash.test(id) ? [] : [id];
  });
}
