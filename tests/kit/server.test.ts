import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distServer, listen } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'dist-server-'));
let server: Server;
let port = 0;

beforeAll(async () => {
  const files = {
    'dist/index.html': '<p>Nhà</p>',
    'dist/404.html': '<p>Không có</p>',
    'dist/van-ban/index.html': '<p>Văn bản</p>',
    'dist/van-ban/a.pdf': '%PDF-0123456789',
    'dist/van-ban/index.html.br': brotliCompressSync('<p>Văn bản</p>'),
    'dist/van-ban/index.html.gz': gzipSync('<p>Văn bản</p>'),
    'dist/_policy.txt': "default-src 'none'\n",
    'dist/_redirects': '/cu/ /van-ban/#ii 301\n/v%C4%83n.txt /lich.ics 301\n',
    'dist/lich.ics': 'BEGIN:VCALENDAR',
    'dist/pagefind/wasm.vi.pagefind': 'x',
    'dist/fonts/a.woff2': 'x',
    'bi-mat.txt': 'bí mật',
    'dist-khac/index.html': 'bí mật',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  server = distServer(join(folder, 'dist'));
  port = await listen(server, 0);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** fetch() tidies addresses before it sends them; here they go out as written. */
function get(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['/', 200, 'text/html; charset=utf-8', '<p>Nhà</p>'],
  ['/van-ban/', 200, 'text/html; charset=utf-8', '<p>Văn bản</p>'],
  ['/van-ban/?q=a', 200, 'text/html; charset=utf-8', '<p>Văn bản</p>'],
  ['/van-ban/a.pdf', 200, 'application/pdf', '%PDF-0123456789'],
  ['/lich.ics', 200, 'text/calendar; charset=utf-8', 'BEGIN:VCALENDAR'],
  ['/fonts/a.woff2', 200, 'font/woff2', 'x'],
  ['/pagefind/wasm.vi.pagefind', 200, 'application/octet-stream', 'x'],
  ['/khong-co/', 404, 'text/html; charset=utf-8', '<p>Không có</p>'],
  ['/fonts/', 404, 'text/html; charset=utf-8', '<p>Không có</p>'],
])('%s', async (path, status, type, body) => {
  const answer = await get(path);
  expect([answer.status, answer.headers['content-type'], String(answer.body)]).toEqual([status, type, body]);
});

test('a folder without its slash is led to it, on this host', async () => {
  expect((await get('/van-ban?q=a')).headers.location).toBe('/van-ban/?q=a');
  expect((await get('//van-ban')).headers.location).toBe('/van-ban/');
});

test.each([
  '/../bi-mat.txt',
  '/%2e%2e/bi-mat.txt',
  '/van-ban/..%2f..%2fbi-mat.txt',
  '/../dist-khac/',
  '/..%5cbi-mat.txt',
])('nothing outside the folder: %s', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(String(answer.body)).not.toContain('bí mật');
});

test('an address that cannot be read, a method that writes', async () => {
  expect((await get('/%')).status).toBe(400);
  expect((await get('/%00')).status).toBe(400);
  expect((await get('/', { method: 'POST' })).status).toBe(405);
  expect((await get('/', { method: 'HEAD' })).body).toHaveLength(0);
});

test('a twin goes out where the browser takes it', async () => {
  const as = (encodings: string) => get('/van-ban/', { headers: { 'accept-encoding': encodings } });
  const brotli = await as('gzip, deflate, br');
  expect([brotli.headers['content-encoding'], brotli.headers.vary]).toEqual(['br', 'Accept-Encoding']);
  expect(String(brotliDecompressSync(brotli.body))).toBe('<p>Văn bản</p>');
  expect((await as('gzip')).headers['content-encoding']).toBe('gzip');
  expect((await as('br;q=0, gzip;q=0')).headers['content-encoding']).toBeUndefined();
  expect((await get('/', { headers: { 'accept-encoding': 'br' } })).headers['content-encoding']).toBeUndefined();
});

test('the policy goes with pages, the rest with everything', async () => {
  const page = await get('/van-ban/');
  const file = await get('/lich.ics');
  const missing = await get('/khong-co');
  expect(page.headers['content-security-policy']).toBe("default-src 'none'");
  expect(missing.headers['content-security-policy']).toBe("default-src 'none'");
  expect(file.headers['content-security-policy']).toBeUndefined();
  for (const { headers } of [page, file, missing])
    expect([headers['x-content-type-options'], headers['referrer-policy']]).toEqual(['nosniff', 'no-referrer']);
  expect((await get('/fonts/a.woff2')).headers['cache-control']).toContain('immutable');
  expect([page, missing].map(({ headers }) => headers['cache-control'])).toEqual(['no-cache', 'no-cache']);
});

test('what has moved leads on; what is for hosts is not given away', async () => {
  const answer = await get('/cu/');
  expect([answer.status, answer.headers.location]).toEqual([301, '/van-ban/#ii']);
  expect((await get('/v%C4%83n.txt')).headers.location).toBe('/lich.ics');
  expect((await get('/_policy.txt')).status).toBe(404);
});

test.each([
  ['bytes=0-3', 206, '%PDF', 'bytes 0-3/15'],
  ['bytes=-4', 206, '6789', 'bytes 11-14/15'],
  ['bytes=11-', 206, '6789', 'bytes 11-14/15'],
  ['bytes=11-99', 206, '6789', 'bytes 11-14/15'],
  ['bytes=15-', 416, '', 'bytes */15'],
  ['bytes=-0', 416, '', 'bytes */15'],
  ['bytes=3-1', 200, '%PDF-0123456789', undefined],
  ['bytes=0-1,3-4', 200, '%PDF-0123456789', undefined],
  ['lines=1-2', 200, '%PDF-0123456789', undefined],
])('a part of a file: %s', async (range, status, body, stated) => {
  const answer = await get('/van-ban/a.pdf', { headers: { range } });
  expect([answer.status, String(answer.body), answer.headers['content-range']]).toEqual([status, body, stated]);
});

test('a part only of the file that the browser knows', async () => {
  const { etag } = (await get('/van-ban/a.pdf')).headers;
  const part = (condition: string) => get('/van-ban/a.pdf', { headers: { range: 'bytes=0-3', 'if-range': condition } });
  expect((await part(String(etag))).status).toBe(206);
  expect((await part('"khac"')).status).toBe(200);
});

test('what has not changed is not sent again', async () => {
  const { headers } = await get('/van-ban/');
  const status = async (asked: Record<string, string>) => (await get('/van-ban/', { headers: asked })).status;
  expect(await status({ 'if-none-match': String(headers.etag) })).toBe(304);
  expect(await status({ 'if-none-match': `W/"x", W/${headers.etag}` })).toBe(304);
  expect(await status({ 'if-none-match': '"x"', 'if-modified-since': String(headers['last-modified']) })).toBe(200);
  expect(await status({ 'if-modified-since': String(headers['last-modified']) })).toBe(304);
  expect(await status({ 'if-none-match': String(headers.etag), 'accept-encoding': 'br' })).toBe(200);
});

test.each([
  ['a segment longer than any file name', `/${'a'.repeat(300)}`],
  ['a very long path', `/${'a/'.repeat(5000)}`],
  ['a path through a file', '/van-ban/a.pdf/b'],
  ['a link to itself', '/vong.txt'],
])('%s is not there, and the server lives on', async (_, path) => {
  if (path === '/vong.txt') symlinkSync('vong.txt', join(folder, 'dist/vong.txt'));
  expect((await get(path)).status).toBe(404);
  expect((await get('/')).status).toBe(200);
});

// A mode keeps root out of nothing; but a process's memory cannot be read at its first byte by anybody.
test.runIf(existsSync('/proc/self/mem'))('a file that cannot be read ends one answer, not the server', async () => {
  symlinkSync('/proc/self/mem', join(folder, 'dist/kin.txt'));
  expect((await get('/kin.txt')).status).toBe(500);
  expect((await get('/')).status).toBe(200);
});

test('only this machine is served, unless a host is named', async () => {
  const [mine, open] = [distServer(folder), distServer(folder)];
  await listen(mine, 0);
  await listen(open, 0, '0.0.0.0');
  expect(mine.address()).toMatchObject({ address: '127.0.0.1' });
  expect(open.address()).toMatchObject({ address: '0.0.0.0' });
  mine.close();
  open.close();
});
