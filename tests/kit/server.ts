import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
  '.zip': 'application/zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Pagefind's own files (.pagefind, .pf_meta …) are gzip inside; no host knows their names, and neither do we. */
const unknownType = 'application/octet-stream';

export interface DistServerOptions {
  /** Answer in Brotli (quality 11) where the browser takes it, as a good host does. */
  brotli?: boolean;
}

/**
 * A static web host over a built site: folders by their index.html, 404.html for what is not there, nothing from
 * outside the folder. Not listening yet.
 */
export function distServer(dir: string, { brotli = false }: DistServerOptions = {}): Server {
  const compressed = new Map<string, Buffer>();
  const send = (response: ServerResponse, status: number, file: string, encodings: string) => {
    const type = types[extname(file)] ?? unknownType;
    const isText = /charset/.test(type);
    // Before anything is said: it may be gone by now.
    let body: Buffer = readFileSync(file);
    response.statusCode = status;
    response.setHeader('Content-Type', type);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-cache');
    if (brotli && isText && /\bbr\b/.test(encodings)) {
      body = compressed.get(file) ?? brotliCompressSync(body);
      compressed.set(file, body);
      response.setHeader('Content-Encoding', 'br');
    }
    response.setHeader('Content-Length', body.length);
    // node:http leaves the body out for HEAD.
    response.end(body);
  };

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const refuse = (status: number, text: string) =>
      response.writeHead(status, { 'Content-Type': types['.txt'] }).end(text);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Chỉ đọc được.\n');
    const [rawPath = '/', ...query] = (request.url ?? '/').split('?');
    const path = readPath(rawPath);
    if (path === null) return refuse(400, 'Địa chỉ viết sai.\n');
    const encodings = String(request.headers['accept-encoding'] ?? '');
    const index = join(dir, path, 'index.html');
    if (path.endsWith('/') && isFile(index)) return send(response, 200, index, encodings);
    if (isFile(join(dir, path))) return send(response, 200, join(dir, path), encodings);
    if (isFile(index)) {
      const location = [encodeURI(`${path}/`), ...query].join('?');
      return response.writeHead(301, { Location: location }).end();
    }
    const notFound = join(dir, '404.html');
    return isFile(notFound) ? send(response, 404, notFound, encodings) : refuse(404, 'Không có trang này.\n');
  };
  return createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      // A file that may not be read, or that went while the site was built again: one answer fails, never the server.
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': types['.txt'] });
      response.end('Không đọc được tệp này.\n');
    }
  });
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
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
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
