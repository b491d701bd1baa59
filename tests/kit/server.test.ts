import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distServer, listen } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'dist-server-'));
const servers: Server[] = [];
let port = 0;
let brotliPort = 0;

beforeAll(async () => {
  const files = {
    'dist/index.html': '<p>Nhà</p>',
    'dist/404.html': '<p>Không có</p>',
    'dist/van-ban/index.html': '<p>Văn bản</p>',
    'dist/van-ban/a.pdf': '%PDF',
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
  servers.push(distServer(join(folder, 'dist')), distServer(join(folder, 'dist'), { brotli: true }));
  [port, brotliPort] = (await Promise.all(servers.map((server) => listen(server, 0)))) as [number, number];
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

/** fetch() tidies addresses before it sends them; here they go out as written. */
function get(path: string, options: { method?: string; port?: number; headers?: Record<string, string> } = {}) {
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
  ['/van-ban/a.pdf', 200, 'application/pdf', '%PDF'],
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
  servers.push(mine, open);
  await listen(mine, 0);
  await listen(open, 0, '0.0.0.0');
  expect(mine.address()).toMatchObject({ address: '127.0.0.1' });
  expect(open.address()).toMatchObject({ address: '0.0.0.0' });
});

test('text goes out in Brotli where both sides want it', async () => {
  const headers = { 'accept-encoding': 'gzip, br' };
  const answer = await get('/', { port: brotliPort, headers });
  expect(answer.headers['content-encoding']).toBe('br');
  expect(String(brotliDecompressSync(answer.body))).toBe('<p>Nhà</p>');
  expect((await get('/fonts/a.woff2', { port: brotliPort, headers })).headers['content-encoding']).toBeUndefined();
  expect((await get('/', { port: brotliPort })).headers['content-encoding']).toBeUndefined();
  expect((await get('/', { headers })).headers['content-encoding']).toBeUndefined();
});
