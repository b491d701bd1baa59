import { readdirSync, readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runApache } from '#tests/kit/hosts/run-apache.ts';
import { runNginx } from '#tests/kit/hosts/run-nginx.ts';
import { findHost } from '#tests/kit/hosts/start-host.ts';
import { distServer, listen } from '#tests/kit/server.ts';
import { cacheLasting, cacheOther, endingOf, headers, hostFileNames, typeOf, unknownType } from './table.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice('dist'.length).replace(/\\/g, '/'))
  .sort();
const some = (ending: string) => files.find((file) => file.endsWith(`.${ending}`))!;
const bytes = (file: string) => readFileSync(`dist${file}`);
const policy = String(bytes('/_policy.txt')).trim();

const nginx = findHost('nginx');
const apache = findHost('apache2');
for (const [path, name, pack] of [
  [nginx, 'nginx', 'nginx-light'],
  [apache, 'Apache', 'apache2-bin'],
])
  if (!path)
    console.log(
      `Máy này không có ${name}: bỏ qua phần thử trên ${name} (Debian, Ubuntu: sudo apt-get install ${pack}).`,
    );

let hasBrotli = true;

describe.each([
  {
    host: 'the local server',
    isHere: true,
    start: async () => {
      const server = distServer('dist');
      return { port: await listen(server, 0), hasBrotli: true, stop: () => void server.close() };
    },
  },
  { host: 'nginx', isHere: Boolean(nginx), start: () => runNginx(nginx!, 'dist') },
  { host: 'Apache', isHere: Boolean(apache), start: () => runApache(apache!, 'dist') },
])('$host', ({ isHere, start }) => {
  let running: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    if (!isHere) return;
    running = await start();
    hasBrotli = running.hasBrotli;
  });
  afterAll(() => running?.stop());

  /** Where an answer leads on this host; Apache writes its own name in front. */
  const below = (location = '') => location.replace(`http://127.0.0.1:${running.port}`, '');

  /** fetch() tidies addresses before it sends them; here they go out as written. */
  const get = (path: string, asked: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      request({ host: '127.0.0.1', port: running.port, path, headers: asked, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      })
        .on('error', reject)
        .end();
    });

  test.skipIf(!isHere)('every kind of file has its type, with its charset, and is what was built', async () => {
    const kinds = [...new Set(files.map(endingOf))].filter(
      (ending) => !['br', 'gz', 'conf', 'htaccess', ''].includes(ending),
    );
    expect(kinds.length).toBeGreaterThan(15);
    for (const kind of kinds) {
      const file = files.find((name) => endingOf(name) === kind && !hostFileNames.includes(name.slice(1)))!;
      const answer = await get(encodeURI(file));
      // Apache says nothing of what it does not know; that means the same.
      expect([file, answer.status, answer.headers['content-type'] ?? unknownType]).toEqual([file, 200, typeOf(file)]);
      expect(answer.body.equals(bytes(file)), file).toBe(true);
    }
  });

  test.skipIf(!isHere)('pages carry the policy, files do not, all carry the rest', async () => {
    for (const path of ['/', '/tro-giup/', '/khong-co/', some('pdf'), some('svg'), some('txt')]) {
      const answer = await get(encodeURI(path));
      const isPage = String(answer.headers['content-type']).startsWith('text/html');
      expect([path, answer.headers['content-security-policy']]).toEqual([path, isPage ? policy : undefined]);
      for (const [name, value] of Object.entries(headers))
        expect([path, name, answer.headers[name.toLowerCase()]]).toEqual([path, name, value]);
    }
  });

  test.skipIf(!isHere)('hashed names may be kept for ever, all else is asked after', async () => {
    const font = files.find((file) => file.endsWith('.woff2'))!;
    const records = files.find((file) => file.startsWith('/tim/'))!;
    for (const [path, cache] of [
      [font, cacheLasting],
      [records, cacheLasting],
      ['/', cacheOther],
      ['/fonts/tinos.txt', cacheOther],
      ['/_astro/khong-co.js', cacheOther],
    ] as const)
      expect([path, (await get(path)).headers['cache-control']]).toEqual([path, cache]);
  });

  test.skipIf(!isHere)('text goes out compressed, and says the same', async () => {
    for (const path of ['/index.html', '/llms.txt', some('csv'), some('ics'), some('md')]) {
      const zipped = await get(path, { 'accept-encoding': 'gzip' });
      expect([path, zipped.headers['content-encoding'], zipped.headers.vary]).toEqual([
        path,
        'gzip',
        'Accept-Encoding',
      ]);
      expect(gunzipSync(zipped.body).equals(bytes(path)), path).toBe(true);
      if (!hasBrotli) continue;
      const small = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
      expect([path, small.headers['content-encoding']]).toEqual([path, 'br']);
      expect(brotliDecompressSync(small.body).equals(bytes(path)), path).toBe(true);
    }
    const pdf = await get(some('pdf'), { 'accept-encoding': 'gzip, br' });
    expect(pdf.headers['content-encoding']).toBeUndefined();
  });

  test.skipIf(!isHere)('a part of a PDF, its head alone, and nothing if it is known already', async () => {
    const pdf = some('pdf');
    const whole = bytes(pdf);
    const part = await get(pdf, { range: 'bytes=100-199' });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 100-199/${whole.length}`]);
    expect(part.body.equals(whole.subarray(100, 200))).toBe(true);
    expect((await get(pdf, { range: 'bytes=-10' })).body.equals(whole.subarray(-10))).toBe(true);
    expect((await get(pdf, { range: `bytes=${whole.length}-` })).status).toBe(416);
    const head = await get(pdf, {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(whole.length)]);
    const { etag, 'last-modified': day } = head.headers;
    expect((await get(pdf, { 'if-none-match': etag! })).status).toBe(304);
    expect((await get(pdf, { 'if-modified-since': day! })).status).toBe(304);
  });

  test.skipIf(!isHere)(
    'what is not there is the error page, a folder gets its slash, what has moved leads on',
    async () => {
      const missing = bytes('/404.html');
      for (const path of [
        '/khong-co',
        '/khong-co/',
        '/tim/',
        '/van-ban/khong.pdf',
        ...hostFileNames.map((name) => `/${name}`),
      ]) {
        const answer = await get(path);
        expect([path, answer.status]).toEqual([path, 404]);
        expect(answer.body.equals(missing), path).toBe(true);
      }
      expect(below((await get('/van-ban')).headers.location)).toBe('/van-ban/');
      const rows = String(bytes('/_redirects')).trim().split('\n');
      const single = rows.map((row) => row.split(' ') as [string, string]).filter(([from]) => !from.includes(':'));
      expect(single.length).toBeGreaterThan(5);
      // By the rule: what has a page for hosts without rules, and what has none.
      const byRule = ['ii-5', 'khong-co-trang', 'dieu-1.a'].map((id): [string, string] => [
        `/vb/van-ban-bat-ky/${id}/`,
        `/van-ban/van-ban-bat-ky/#${id}`,
      ]);
      for (const [from, to] of [...single, ...byRule]) {
        const answer = await get(from);
        expect([from, answer.status, below(answer.headers.location)]).toEqual([from, 301, to]);
      }
    },
  );

  test.skipIf(!isHere)('nothing from outside the folder', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/van-ban/..%2f..%2fpackage.json',
      '/..%5cpackage.json',
      '/_astro/../../package.json',
      '//package.json',
      '/.%00./package.json',
    ]) {
      const answer = await get(path);
      expect([path, answer.status >= 400]).toEqual([path, true]);
      expect(String(answer.body)).not.toContain('devDependencies');
    }
  });

  test.skipIf(!isHere)(
    'a thousand odd requests get an answer, and none of them ends it',
    { timeout: 120_000 },
    async () => {
      const odd = fc.oneof(
        fc.constantFrom(
          '..',
          '.',
          '%2e%2e',
          '%00',
          '%',
          '%zz',
          '%c0%af',
          '\\',
          'con',
          '~',
          '$uri',
          '"',
          "'",
          '<b>',
          ';',
          '*',
          '{}',
        ),
        fc.string({ maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed())),
        fc.constantFrom(...files.slice(0, 200).map((file) => encodeURI(file.slice(1)))),
        fc.integer({ min: 1, max: 2000 }).map((length) => 'a'.repeat(length)),
      );
      const path = fc.array(odd, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`.replace(/[^\x21-\x7e]/g, ''));
      const name = fc.constantFrom(
        'range',
        'if-none-match',
        'if-modified-since',
        'accept-encoding',
        'if-range',
        'accept',
        'referer',
      );
      const value = fc.constantFrom(
        'bytes=-',
        'bytes=9-1',
        'bytes=0-0,1-1',
        'bytes=99999999999999999999-',
        '"',
        '*',
        'br;q=x',
        'x'.repeat(900),
        '0',
      );
      const method = fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE');
      const seen = new Map<number, number>();
      await fc.assert(
        fc.asyncProperty(path, fc.dictionary(name, value, { maxKeys: 3 }), method, async (address, asked, verb) => {
          const { status, body } = await get(address, asked, verb);
          seen.set(status, (seen.get(status) ?? 0) + 1);
          return status >= 200 && status < 500 && !String(body).includes('devDependencies');
        }),
        { numRuns: 1000, seed: 415 },
      );
      expect([...seen.keys()].length).toBeGreaterThan(3);
      expect((await get('/')).status).toBe(200);
    },
  );
});
