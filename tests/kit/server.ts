import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, posix } from 'node:path';
import { shortLinkOf } from '#src/hosting/short-link.ts';
import { cacheOf, headers, hostFileNames, typeOf } from '#src/hosting/table.ts';

/** What the build wrote for hosts, read once: a server is for one build. */
interface Site {
  dir: string;
  /** The content policy of pages; empty where the build wrote none. */
  policy: string;
  redirects: ReadonlyMap<string, string>;
}

/**
 * A static web host over a built site, as the table of hosts (src/hosting/) tells all of them: folders by their index.html,
 * 404.html for what is not there, nothing from outside the folder; twins where the browser takes them, parts of a file, 304 for
 * what has not changed. Not listening yet.
 */
export function distServer(dir: string): Server {
  const read = (name: string) => (existsSync(join(dir, name)) ? readFileSync(join(dir, name), 'utf8') : '');
  const rows = read('_redirects').trim().split('\n');
  const site: Site = {
    dir,
    policy: read('_policy.txt').trim(),
    redirects: new Map(rows.map((row) => [decodeURI(row.split(' ')[0] ?? ''), row.split(' ')[1] ?? ''])),
  };
  return createServer((request, response) => {
    try {
      answer(site, request, response);
    } catch {
      // A file that may not be read, or that went while the site was built again: one answer fails, never the server.
      for (const name of ['Content-Encoding', 'ETag', 'Last-Modified', 'Cache-Control']) response.removeHeader(name);
      response.writeHead(500, { 'Content-Type': plain }).end('Không đọc được tệp này.\n');
    }
  });
}

const plain = typeOf('a.txt');

function answer(site: Site, request: IncomingMessage, response: ServerResponse): ServerResponse {
  const refuse = (status: number, text: string) => response.writeHead(status, { 'Content-Type': plain }).end(text);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(405, 'Chỉ đọc được.\n');
  }
  const [rawPath = '/', ...query] = (request.url ?? '/').split('?');
  const path = readPath(rawPath);
  if (path === null) return refuse(400, 'Địa chỉ viết sai.\n');
  const lead = (to: string) => response.writeHead(301, { Location: to, 'Cache-Control': cacheOf('/') }).end();
  const moved = site.redirects.get(path) ?? shortLinkOf(path);
  if (moved) return lead(moved);
  const isHidden = hostFileNames.includes(path.slice(1));
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!isHidden && fileAt(join(site.dir, file))) return send(site, request, response, 200, file);
  if (fileAt(join(site.dir, path, 'index.html'))) return lead([encodeURI(`${path}/`), ...query].join('?'));
  if (fileAt(join(site.dir, '404.html'))) return send(site, request, response, 404, '/404.html');
  return refuse(404, 'Không có trang này.\n');
}

const codings = [
  { name: 'br', ending: 'br' },
  { name: 'gzip', ending: 'gz' },
];

function send(
  { dir, policy }: Site,
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
): ServerResponse {
  const type = typeOf(file);
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', status === 200 ? cacheOf(file) : cacheOf('/'));
  if (policy && type.startsWith('text/html')) response.setHeader('Content-Security-Policy', policy);

  const accepted = String(request.headers['accept-encoding'] ?? '');
  const twins = codings.filter(({ ending }) => fileAt(join(dir, `${file}.${ending}`)));
  if (twins.length) response.setHeader('Vary', 'Accept-Encoding');
  const coding = twins.find(({ name }) =>
    new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|\\s|$))`).test(accepted),
  );
  if (coding) response.setHeader('Content-Encoding', coding.name);
  const path = join(dir, coding ? `${file}.${coding.ending}` : file);
  const stats = fileAt(path)!;

  const tag = `"${stats.size.toString(36)}-${Math.floor(stats.mtimeMs).toString(36)}${coding ? `-${coding.ending}` : ''}"`;
  const day = stats.mtime.toUTCString();
  response.setHeader('ETag', tag);
  response.setHeader('Last-Modified', day);
  if (status === 200 && isKnown(request, tag, day)) {
    response.removeHeader('Content-Encoding');
    return response.writeHead(304).end();
  }

  response.setHeader('Accept-Ranges', 'bytes');
  const condition = request.headers['if-range'];
  const isSame = condition === undefined || condition === tag || condition === day;
  const range = status === 200 && isSame ? readRange(request.headers.range, stats.size) : null;
  if (range === 'none') {
    response.removeHeader('Content-Encoding');
    return response.writeHead(416, { 'Content-Range': `bytes */${stats.size}` }).end();
  }
  // Before anything is said: it may be gone by now, or not be ours to read.
  const whole = readFileSync(path);
  const body = range ? whole.subarray(range[0], range[1] + 1) : whole;
  response.setHeader('Content-Length', body.length);
  if (range) response.setHeader('Content-Range', `bytes ${range[0]}-${range[1]}/${whole.length}`);
  response.statusCode = range ? 206 : status;
  // node:http leaves the body out for HEAD.
  return response.end(body);
}

/** Whether the browser has it already. A tag weighs more than a day. */
function isKnown({ headers: asked }: IncomingMessage, tag: string, day: string): boolean {
  const tags = asked['if-none-match'];
  if (tags !== undefined)
    return tags.trim() === '*' || tags.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
  const since = asked['if-modified-since'];
  return since !== undefined && Date.parse(day) <= Date.parse(since);
}

/** The part asked for, first and last byte; null for the whole file (also for several parts at once), 'none' if the file does not reach there. */
function readRange(asked: string | undefined, size: number): [number, number] | 'none' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '') ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  return start >= size || end < start ? 'none' : [start, end];
}

/** The path asked for, within the folder whatever it says; null if it cannot be read. */
function readPath(raw: string): string | null {
  try {
    const path = decodeURIComponent(raw);
    // Absolute before normalising: ".." cannot climb above "/". A backslash parts folders on Windows.
    return /[\0\\]/.test(path) ? null : posix.normalize(`/${path}`).replace(/^\/+/, '/');
  } catch {
    return null;
  }
}

/** An address that names no file, for whatever reason (too long, through a file, not ours to see), is one that is not there. */
function fileAt(path: string): Stats | null {
  try {
    const stats = statSync(path);
    return stats.isFile() ? stats : null;
  } catch {
    return null;
  }
}

/** Start listening, to this machine alone unless told otherwise; port 0 takes any free one. Resolves to the port. */
export function listen(server: Server, port: number, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
