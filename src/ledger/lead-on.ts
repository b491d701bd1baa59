import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Addresses, Files } from './addresses.ts';
import type { Compared } from './check-ledger.ts';
import { gonePage } from './gone-page.ts';
import { escaped, movedPage } from './moved-page.ts';
import { isThere, partAddress } from './redirects.ts';

type Led = Compared['led'];

/** What hosts are told to answer: every address that leads on, pages and files, `to` with its anchor. Data for `_redirects`, nginx and Apache. */
export function hostRedirects({ leading, gone }: Addresses, led: Led): { from: string; to: string }[] {
  const rows = new Map([
    ...leading,
    ...led.filter(({ from }) => !from.includes('#')).map(({ from, to }) => [from, to] as const),
  ]);
  for (const { from } of led.filter((one) => one.gone)) rows.delete(from);
  for (const from of gone) rows.delete(from);
  return [...rows].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
}

const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);

/**
 * Make what is led on work on any host, without rules and without scripts: a page at each old address of a page, which
 * says where it has gone or what became of it, a trace at each old anchor. An old file cannot answer by itself: `hostRedirects` says where it leads.
 * @param site the public origin
 * @returns files to write, by their path below dist
 */
export function leadOn(files: Files, now: Addresses, led: Led, site: string): Map<string, string> {
  const written = new Map<string, string>();
  const read = (file: string) => written.get(file) ?? files.get(file)?.text() ?? '';
  /** What the page that took over is called, without the site's name behind it. */
  const titleOf = (to: string) => {
    const [page] = partAddress(to);
    return unescaped(/<title>([^<]*?)(?: \| [^<|]*)?<\/title>/i.exec(read(fileOf(page)))?.[1] ?? page);
  };
  for (const { from, to, gone } of led) {
    const [path, id] = partAddress(from);
    const file = fileOf(path);
    if (id === '') {
      if (!file.endsWith('.html') || files.has(file)) continue;
      const [page] = partAddress(to);
      const move = { to, title: titleOf(to) };
      written.set(
        file,
        gone
          ? gonePage(read('/404.html'), { ...move, ...gone })
          : movedPage({ ...move, canonical: new URL(page, site) }),
      );
    } else if (to !== path && path.endsWith('/') && isThere(path, now)) {
      // What leads to the top of its own page needs no trace: a browser that knows no such place opens just that.
      written.set(
        file,
        withTrace(read(file), id, partAddress(to)[0] === path ? partAddress(to)[1] : '', to, titleOf(to)),
      );
    }
  }
  return written;
}

/** Write the files that `leadOn` made. */
export function writeLeadOn(dir: string, files: ReadonlyMap<string, string>): void {
  for (const [file, html] of files) {
    const path = join(dir, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, html);
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"' };
const unescaped = (html: string) => html.replace(/&(amp|lt|gt|quot|#39|#34);/g, (_, name: string) => entities[name]!);

/** Beside items and cells nothing else may stand: there the trace goes inside; in a row of a table, inside its first cell. */
const insideOnly = /^(?:li|dt|dd|td|th|tr|tbody|thead|caption|summary|legend|figcaption|option)$/i;

/** The page with the old id at the place that took over, or with a line at its end that leads to another page: seen by those alone whom the old address brings (common.css). */
function withTrace(html: string, id: string, targetId: string, to: string, title: string): string {
  const trace = `id="${escaped(id)}" data-moved`;
  const target =
    targetId &&
    new RegExp(`<([a-z][\\w-]*)(?=[^>]*\\sid="?${targetId.replace(/[^\w-]/g, '\\$&')}["\\s>])[^>]*>`, 'iu').exec(html);
  if (target) {
    const tag = target[1]!;
    const end = target.index + target[0].length;
    const cell = /^t(?:r|body|head)$/i.test(tag) ? /<t[dh]\b[^>]*>/i.exec(html.slice(end)) : null;
    const at = cell ? end + cell.index + cell[0].length : insideOnly.test(tag) ? end : target.index;
    return `${html.slice(0, at)}<span ${trace}></span>${html.slice(at)}`;
  }
  const line =
    targetId || to === ''
      ? `<span ${trace}></span>`
      : `<p class="wrap moved" ${trace}>Phần bạn tìm nay ở trang: <a href="${escaped(encodeURI(to))}">${escaped(title)}</a></p>`;
  return html.replace(/<\/main>(?![\s\S]*<\/main>)/i, () => `${line}</main>`);
}
