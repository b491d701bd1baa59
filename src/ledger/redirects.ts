import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Addresses, Names } from './addresses.ts';

export const redirectsFile = 'content/redirects.yaml';

/** One row of the table: an address, an anchor (`/trang/#mã`) or the id of a calendar's event, and what took its place. */
export interface Redirect {
  from: string;
  to: string;
  /** Where a page was taken away: what stood there, and since when it is gone (YYYY-MM-DD). */
  gone?: { was: string; since: string };
  /** Its line in the file. */
  line: number;
}

/** The rows of the table; its form is the schema's business (src/schemas/redirects.ts). */
export function readRedirects(text: string): Redirect[] {
  const lineCounter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter });
  return (isMap(contents) ? contents.items : []).flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const row = { from: String(key.value), line: lineCounter.linePos(key.range?.[0] ?? 0).line };
    if (isScalar(value)) return [{ ...row, to: String(value.value) }];
    if (!isMap(value)) return [];
    const word = (name: string) => String(value.get(name));
    return [{ ...row, to: word('to'), gone: { was: word('was'), since: word('since') } }];
  });
}

/** "/trang/#mã" → ["/trang/", "mã"]; without "#" the second is empty. */
export function partAddress(address: string): [path: string, id: string] {
  const at = address.indexOf('#');
  return at === -1 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
}

/** Whether an address stands there itself; a page that only leads on does not. */
export function isThere(address: string, { names, leading }: Addresses): boolean {
  const [path, id] = partAddress(address);
  return names.has(path) && !leading.has(path) && (id === '' || names.get(path)!.has(id));
}

/** What a row for a folder covers: all below it, and the files named after it ("/tai-lieu/a/" → "/tai-lieu/a.md"). */
export const isWithin = (path: string, folder: string): boolean =>
  folder.endsWith('/') && path !== folder && (path.startsWith(folder) || path.startsWith(`${folder.slice(0, -1)}.`));

export interface Target {
  to: string;
  row: Redirect;
}

/** Where addresses lead that are not there any more. The nearest row counts: the address' own before its folder's. */
export class Redirects {
  readonly rows: readonly Redirect[];
  readonly #now: Addresses;
  readonly #byFrom: Map<string, Redirect>;
  constructor(rows: readonly Redirect[], now: Addresses) {
    this.rows = rows;
    this.#now = now;
    this.#byFrom = new Map(rows.map((row) => [row.from, row]));
  }

  /** The target of a lost page or file. Below a renamed folder it is the same place of the new one, or the new one itself. */
  ofPath(path: string): Target | undefined {
    const own = this.#byFrom.get(path);
    if (own) return { to: own.to, row: own };
    const [row] = this.rows.filter(({ from }) => isWithin(path, from)).sort((a, b) => b.from.length - a.from.length);
    if (!row) return undefined;
    // The page at the old address says what became of all that was below it.
    if (row.gone) return { to: row.from, row };
    const [old, next] = [row.from, row.to].map((folder) => folder.replace(/\/$/, ''));
    const rest = path.slice(old!.length);
    // Posters and forms carry the name of their page: /tai-lieu/a/a-a3.pdf.
    const [oldName, newName] = [old!, next!].map((folder) => folder.slice(folder.lastIndexOf('/') + 1));
    const renamed = rest.startsWith(`/${oldName}`) ? `/${newName}${rest.slice(oldName!.length + 1)}` : rest;
    const to = [renamed, rest].map((end) => next + end).find((address) => isThere(address, this.#now));
    return { to: to ?? row.to, row };
  }

  /** The target of a lost name: an anchor of a page, an entry of a feed, an event of a calendar. */
  ofName(path: string, id: string): Target | undefined {
    const own = this.#byFrom.get(`${path}#${id}`);
    if (own) return { to: own.to, row: own };
    if (path.endsWith('/') && (!this.#now.names.has(path) || this.#now.leading.has(path))) {
      const target = this.ofPath(path);
      const same = `${target?.to}#${id}`;
      return target && isThere(same, this.#now) ? { ...target, to: same } : target;
    }
    for (let folder = path; folder !== '/'; ) {
      folder = folder.slice(0, folder.slice(0, -1).lastIndexOf('/') + 1);
      const row = this.#byFrom.get(`${folder}#${id}`);
      if (!row) continue;
      const same = `${path}#${partAddress(row.to)[1]}`;
      return { to: isThere(same, this.#now) ? same : row.to, row };
    }
    if (path.endsWith('/')) return undefined;
    // The id of a feed's entry is an address, that of a calendar's event a word of its own.
    if (id.startsWith('/')) return this.of(id);
    const row = this.#byFrom.get(id);
    return row && { to: row.to, row };
  }

  of(address: string): Target | undefined {
    const [path, id] = partAddress(address);
    return id === '' ? this.ofPath(path) : this.ofName(path, id);
  }
}

/**
 * Under which id a feed or a calendar goes on giving what was renamed: the one that readers' programs know already, or
 * they would show it as new.
 */
export function keptIds(rows: readonly Redirect[], recorded: Names): (id: string) => string {
  const known = new Set([...recorded].flatMap(([address, within]) => (address.endsWith('/') ? [] : [...within])));
  return (id) => {
    if (known.has(id)) return id;
    const former = rows.flatMap(({ from, to }) =>
      to === id ? [from] : to.endsWith('/') && isWithin(id, to) ? [from + id.slice(to.length)] : [],
    );
    return former.find((old) => known.has(old)) ?? id;
  };
}

/** Ids of one text that were moved within it → what took their place. */
export function movedProvisions(rows: readonly Redirect[], instrument: string): Map<string, string> {
  const page = `/van-ban/${instrument}/#`;
  return new Map(
    rows
      .filter(({ from, to }) => from.startsWith(page) && to.startsWith(page))
      .map(({ from, to }) => [from.slice(page.length), to.slice(page.length)]),
  );
}
