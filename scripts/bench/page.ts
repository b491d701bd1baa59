import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readSite } from '#src/checks/site/read-site.ts';
import { longText } from '#src/legal/cases/invented-texts.ts';
import { contentsOf } from '#src/legal/import/contents.ts';
import { readSource } from '#src/legal/import/read-source.ts';
import { readLegal } from '#src/legal/read/parse.ts';
import { site as settings } from '#src/site/site.ts';
import { siteUrl } from '#src/site/url.ts';
import { launchChromium } from '#tests/kit/browser.ts';
import { watchMemory } from '#tests/kit/memory.ts';
import { distServer, listen } from '#tests/kit/server.ts';
import { kinds, type Ready, timeOnSlowLink, weigh } from '#tests/kit/weight.ts';
import { beside } from './beside.ts';
import { lighthouse } from './lighthouse.ts';
import { decimal, table } from './print.ts';

/** Run the build as anybody would, quietly. */
async function build(): Promise<{ seconds: number; peak: number | null }> {
  const start = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL('../build.ts', import.meta.url))], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = watchMemory(child.pid ?? 0);
  const code = await new Promise((resolve) => child.on('close', resolve));
  const peak = stop();
  if (code !== 0) {
    console.error('Bản dựng không xong, không có gì để đo. Hãy chạy “npm run build” để xem lỗi.');
    process.exit(1);
  }
  return { seconds: (performance.now() - start) / 1000, peak };
}

/** Read a long text once, as `legal:contents` does. */
async function readLongText(): Promise<{ characters: number; seconds: number; bytes: number }> {
  const text = longText();
  const bytes = new TextEncoder().encode(text);
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const { markdown } = await readSource('van-ban.txt', bytes);
  contentsOf(readLegal('van-ban', markdown));
  return {
    characters: text.length,
    seconds: (performance.now() - start) / 1000,
    bytes: Math.max(0, process.memoryUsage().heapUsed - before),
  };
}

const kB = (bytes: number): string => decimal(bytes / 1000);
const firstResult: Ready = (page) => page.waitForSelector('main ol > li a[href]', { timeout: 120_000 });

/**
 * Build the site and print what it costs: time and memory to build, bytes and seconds to read.
 * @param words `--built`: measure the site that stands in dist/
 */
export async function benchPage(words: readonly string[]): Promise<void> {
  const cost = words.includes('--built') ? null : await build();
  const built = readSite('dist', siteUrl());
  const whole = `/van-ban/${settings.lead.instrument}/`;
  const message = built.pages.find(({ path }) => /^\/thong-diep\/[^/]+\/$/.test(path))?.path;

  const visits: { name: string; path: string | undefined; ready?: Ready }[] = [
    { name: 'Trang chủ', path: '/' },
    { name: 'Toàn văn', path: whole },
    { name: 'Trang mục II.5', path: `${whole}ii-5/` },
    { name: 'Một thông điệp', path: message },
    { name: 'Lần tìm đầu tiên', path: '/tim-kiem/?q=binh+dang+gioi', ready: firstResult },
  ];

  console.log(
    table([
      ['Bản dựng', ''],
      ['Số trang', String(built.pages.length)],
      ['Số tệp', String(built.files.size)],
      ...(cost
        ? [
            ['Thời gian dựng (giây)', decimal(cost.seconds)],
            [
              'Bộ nhớ cao nhất (MB, cả tiến trình con)',
              cost.peak === null ? 'máy này không cho đo' : String(Math.round(cost.peak / 1e6)),
            ],
          ]
        : []),
    ]),
  );

  const long = await readLongText();
  console.log(
    `\n${table([
      ['Đọc một văn bản dài', ''],
      ['Số ký tự', String(long.characters)],
      ['Thời gian đọc (giây)', decimal(long.seconds, 2)],
      ['Bộ nhớ thêm (MB)', String(Math.round(long.bytes / 1e6))],
    ])}`,
  );

  const server = distServer('dist');
  const baseUrl = `http://localhost:${await listen(server, 0)}`;
  const browser = await launchChromium().catch((error: Error) => {
    console.error(error.message);
    process.exit(1);
  });
  const rows = [['Lần đầu mở (kB)', 'HTML', 'CSS', 'Mã', 'Phông', 'Ảnh', 'Khác', 'Tổng', 'Lượt tải', 'Giây']];
  for (const { name, path, ready } of visits) {
    if (!path) continue;
    const { bytes, requests } = await weigh(browser, baseUrl + path, ready);
    const total = kinds.reduce((sum, kind) => sum + bytes[kind], 0);
    const time = await timeOnSlowLink(browser, baseUrl + path, ready);
    rows.push([name, ...kinds.map((kind) => kB(bytes[kind])), kB(total), String(requests), decimal(time)]);
  }
  console.log(`\n${table(rows)}`);
  // What is not there today says so in one line.
  const show = (found: string[][] | string) => console.log(`\n${typeof found === 'string' ? found : table(found)}`);
  const title = built.pages.find(({ path }) => path === whole)!.root.querySelector('h1')!.text;
  show(await beside(browser, baseUrl + whole, title, `dist${whole.slice(0, -1)}.md`));
  await browser.close();
  const named = (name: string, path: string | undefined) => (path ? [{ name, path }] : []);
  const scores = await lighthouse(baseUrl, [
    ...named('Trang chủ', '/'),
    ...named('Toàn văn', whole),
    ...named('Một thông điệp', message),
    ...named('Một tài liệu', built.pages.find(({ path }) => /^\/tai-lieu\/[^/]+\/$/.test(path))?.path),
    ...named('Tìm kiếm', '/tim-kiem/'),
    ...named('Trợ giúp', '/tro-giup/'),
  ]);
  server.close();
  show(scores);
  console.log(`
Đo trong Chromium, bộ đệm trống, tệp chữ nén Brotli mức 11; 1 kB = 1000 byte, không tính phần đầu của mỗi lượt trả lời.
CSS và mã viết liền trong trang được tính riêng: phần trang nặng thêm khi có chúng.
Giây: đến khi trang tải xong (lần tìm: đến kết quả đầu tiên) với mạng yếu do Chromium giả lập: mỗi lượt chờ 400 ms, 50 kB mỗi giây, không tính lúc mở kết nối.`);
}
