import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runApache } from '#tests/kit/hosts/run-apache.ts';
import { runNginx } from '#tests/kit/hosts/run-nginx.ts';
import { findHost } from '#tests/kit/hosts/start-host.ts';
import { prepareForHosts } from './prepare.ts';

const folder = mkdtempSync(join(tmpdir(), 'gone-'));
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
beforeAll(async () => {
  // A server that is started by root reads as nobody.
  chmodSync(folder, 0o755);
  write('robots.txt', '');
  for (const [path, words] of [
    ['index.html', 'Nhà'],
    ['404.html', 'Không có'],
    ['tai-lieu/den/index.html', 'Đã gỡ'],
    ['tai-lieu/index.html', 'Tài liệu'],
  ] as const)
    write(path, `<head><meta charset="utf-8"></head>${words}`);
  await prepareForHosts(folder, [{ from: '/tai-lieu/den/den-a3.pdf', to: '/tai-lieu/den/' }], ['/tai-lieu/den/']);
});
afterAll(() => rmSync(folder, { recursive: true }));

const hosts = [
  { host: 'nginx', path: findHost('nginx'), start: runNginx },
  { host: 'Apache', path: findHost('apache2'), start: runApache },
];

test.each(hosts)('$host says of a page that was taken away that it is gone, with the page that tells of it', async ({
  path,
  start,
}) => {
  if (!path) return;
  const running = await start(path, folder);
  const get = async (address: string) => {
    const answer = await fetch(`http://127.0.0.1:${running.port}${address}`);
    return [answer.status, (await answer.text()).replace(/<[^>]*>/g, '')];
  };
  try {
    expect(await get('/tai-lieu/den/')).toEqual([410, 'Đã gỡ']);
    // The file that was printed about leads there.
    expect(await get('/tai-lieu/den/den-a3.pdf')).toEqual([410, 'Đã gỡ']);
    expect(await get('/tai-lieu/')).toEqual([200, 'Tài liệu']);
    expect(await get('/khong-co/')).toEqual([404, 'Không có']);
  } finally {
    running.stop();
  }
});
