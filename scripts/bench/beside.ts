import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { distServer, listen } from '#tests/kit/server.ts';
import { slowLink, weigh } from '#tests/kit/weight.ts';
import { precompress } from '../../src/hosting/precompress.ts';
import { fetched, NotFetched } from './fetched.ts';
import { decimal } from './print.ts';

/** Exact, so that two runs compare with the same thing. */
const packages = { '@astrojs/starlight': '0.42.4', astro: '7.3.4' };
/** Files of a site, by path, and where its page is. */
interface Rival {
  name: string;
  page: string;
  files: Record<string, string>;
}

const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 };
const rounds = 5;
/** Shares of Starlight's figures that we aim at. */
const aims = { seconds: 0.8, bytes: 0.66 };

/** The same text as a page of Astro with nothing else, and as a page of a documentation site. */
function rivals(title: string, text: string): Rival[] {
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">';
  return [
    {
      name: 'Trang Astro trần',
      page: '/',
      files: {
        'astro.config.mjs': 'export default {};\n',
        'src/text.md': text,
        'src/pages/index.astro': `---\nimport { Content } from '../text.md';\n---\n<!doctype html>\n<html lang="vi"><head>${head}<title>${title}</title></head><body><main><h1>${title}</h1><Content /></main></body></html>\n`,
      },
    },
    {
      name: 'Trang Starlight',
      page: '/van-ban/',
      files: {
        'astro.config.mjs': `import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'Văn bản', locales: { root: { label: 'Tiếng Việt', lang: 'vi' } } })] };\n`,
        'src/content.config.ts': `import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
        'src/content/docs/van-ban.md': `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}`,
      },
    },
  ];
}

/** Build a rival as anybody would, with compressed twins like ours. @returns its built site */
async function built(folder: string, name: string, { files }: Rival): Promise<string> {
  const root = join(folder, name);
  rmSync(root, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  cpSync(join(folder, 'package.json'), join(root, 'package.json'));
  execFileSync(process.execPath, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: root,
    stdio: 'pipe',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  await precompress(join(root, 'dist'), '.cache/twins');
  return join(root, 'dist');
}

/** Seconds until the largest part of the first screen is drawn, on a phone with a weak link that computes slowly. */
async function readableAfter(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage(phone);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowLink);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().pop()!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await page.close();
  return time / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/**
 * One text, three sites, the same slow link for all: ours, a plain page of Astro, a page of Starlight; both are built in this run.
 * @param ours our page, on a server that sends compressed twins
 * @param markdown the file with its text
 * @returns rows of a table, the first its head; or why there are none
 */
export async function beside(
  browser: Browser,
  ours: string,
  title: string,
  markdown: string,
): Promise<string[][] | string> {
  let folder: string;
  try {
    folder = fetched('starlight', packages);
  } catch (error) {
    if (error instanceof NotFetched) return `Bỏ qua phần so với Starlight: không tải được gói (${error.message}).`;
    throw error;
  }
  const sites: { name: string; url: string; close: () => void }[] = [{ name: 'Trang này', url: ours, close: () => {} }];
  for (const rival of rivals(title, readFileSync(markdown, 'utf8'))) {
    const server = distServer(await built(folder, rival.name.split(' ')[1]!.toLowerCase(), rival));
    const url = `http://localhost:${await listen(server, 0)}${rival.page}`;
    sites.push({ name: rival.name, url, close: () => void server.close() });
  }
  const measured = [];
  for (const { name, url, close } of sites) {
    const { bytes, requests } = await weigh(browser, url, undefined, phone);
    measured.push({
      name,
      url,
      close,
      requests,
      bytes: Object.values(bytes).reduce((a, b) => a + b, 0),
      times: [] as number[],
    });
  }
  // Taken in turns: what else the machine does hits all of them.
  for (let round = 0; round < rounds; round++)
    for (const site of measured) site.times.push(await readableAfter(browser, site.url));
  for (const { close } of measured) close();

  const rows = measured.map(({ name, bytes, requests, times }) => [
    name,
    decimal(bytes / 1000),
    String(requests),
    decimal(median(times), 2),
  ]);
  const [own, , starlight] = measured;
  const share = (part: number, whole: number, aim: number) =>
    `${decimal(part / whole, 2)} (${part / whole <= aim ? 'đạt' : 'chưa đạt'}, nhiều nhất ${decimal(aim, 2)})`;
  return [
    ['Cùng một văn bản, điện thoại 360 px', 'kB', 'Lượt tải', 'Giây đến khi đọc được'],
    ...rows,
    [
      'Trang này so với Starlight',
      share(own!.bytes, starlight!.bytes, aims.bytes),
      '',
      share(median(own!.times), median(starlight!.times), aims.seconds),
    ],
  ];
}
