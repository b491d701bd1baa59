import { describe, expect, test } from 'vitest';
import { engineContent } from '#tests/kit/engine-content.ts';
import { readContent } from '../content/read-content.ts';
import { downloads } from './downloads.ts';
import { helpLines as helpLinesOf } from './help-lines.ts';
import { images } from './images.ts';
import { links } from './links.ts';
import { privacy } from './privacy.ts';
import { type Site, type SiteCheck, siteOf } from './read-site.ts';
import { robots } from './robots.ts';
import { sitemap } from './sitemap.ts';
import { structure } from './structure.ts';

const helpLines = helpLinesOf(readContent(engineContent));

const url = 'https://trang.test';

interface PageParts {
  path: string;
  title?: string;
  head?: string;
  main?: string;
}

const page = ({ path, title = `Trang ${path}`, head = '', main = '' }: PageParts) =>
  `<!doctype html><html lang="vi"><head><meta name="referrer" content="no-referrer"><title>${title}</title><meta name="description" content="Mô tả"><link rel="canonical" href="${url}${path}">${head}</head><body><header><nav><a href="/">Nhà</a></nav></header><main><h1>Đầu đề</h1>${main}</main><footer></footer></body></html>`;

const sitemapOf = (...paths: string[]) => ({
  '/sitemap-index.xml': `<sitemapindex><sitemap><loc>${url}/sitemap-0.xml</loc></sitemap></sitemapindex>`,
  '/sitemap-0.xml': `<urlset>${paths.map((path) => `<url><loc>${url}${path}</loc></url>`).join('')}</urlset>`,
});

/** A sound site of two pages and some files, with what the test puts in or over it. */
function built({ home = {}, files = {} }: { home?: Partial<PageParts>; files?: Record<string, string> } = {}): Site {
  const all: Record<string, string> = {
    '/index.html': page({ path: '/', main: '<a href="/mot/#cho">Một</a> <a href="/robots.txt">x</a>', ...home }),
    '/mot/index.html': page({ path: '/mot/', main: '<p id="cho">Chỗ</p>' }),
    '/404.html': page({ path: '/404.html', head: '<meta name="robots" content="noindex">' }),
    '/robots.txt': `User-agent: *\nAllow: /\n\nSitemap: ${url}/sitemap-index.xml\n`,
    '/tep.pdf': 'x'.repeat(18_659),
    ...sitemapOf('/', '/mot/'),
    ...files,
  };
  return siteOf(
    url,
    new Map(Object.entries(all).map(([path, text]) => [path, { size: Buffer.byteLength(text), text: () => text }])),
  );
}

const say = (check: SiteCheck, site: Site) => check(site).map(({ file, message }) => `${file} ${message}`);
const inMain = (main: string) => built({ home: { main } });

test('a sound site has no problems', () => {
  const site = built({ home: { main: '<a href="/mot/#cho">Một</a>' } });
  for (const check of [links, structure, sitemap, robots, privacy, images, downloads, helpLines])
    expect(say(check, site)).toEqual([]);
});

describe('links', () => {
  test.each([
    ['<a href="/khong-co/">x</a>', 'không có trang hay tệp “/khong-co/”'],
    ['<a href="/mot">x</a>', 'thiếu dấu / ở cuối “/mot”'],
    ['<a href="/mot/#mat">x</a>', 'không có chỗ nào mang mã “mat”'],
    ['<a href="#mat">x</a>', 'không có chỗ nào mang mã “mat”'],
    [`<a href="${url}/khong-co/">x</a>`, 'không có trang hay tệp'],
    ['<a href="http://localhost:4321/mot/">x</a>', 'trỏ tới máy chạy thử'],
    ['<a href="https://">x</a>', 'viết sai'],
    ['<img srcset="/a.png 1x, /b.png 2x" alt="">', '“/b.png”'],
    ['<p style="background:url(/nen.png)">', '/nen.png'],
    ['<style>@font-face{src:url("/fonts/mat.woff2")}</style>', '/fonts/mat.woff2'],
    ['<form action="/tim/"></form>', '/tim/'],
    ['<noscript><a href="/mat/">x</a></noscript>', '/mat/'],
    ['<pre><a href="/mat/">x</a></pre>', '/mat/'],
  ])('%s is reported', (main, message) => {
    expect(say(links, inMain(main)).join('\n')).toContain(message);
  });

  test('addresses in the head and in style sheets are followed', () => {
    const head = `<meta property="og:image" content="${url}/anh.png">`;
    expect(say(links, built({ home: { head } }))).toHaveLength(1);
    expect(say(links, built({ files: { '/a.css': 'p{background:url(/anh.png)}' } }))).toHaveLength(1);
    expect(say(links, built({ files: { '/a.css': '@import "https://khac.test/b.css"' } }))).toHaveLength(1);
  });

  test.each([
    '<a href="/mot/?q=a#cho">',
    '<a href="#top">',
    '<a href="tel:113">',
    '<a href="https://khac.test/x">',
  ])('%s is fine', (main) => expect(say(links, inMain(main))).toEqual([]));

  test('a problem names its line', () => {
    const [problem] = links(inMain('\n\n<a href="/mat/">x</a>'));
    expect(problem).toMatchObject({ file: 'dist/index.html', line: 3, level: 'error' });
  });
});

describe('structure', () => {
  const broken = (from: string | RegExp, to: string) =>
    say(structure, built({ files: { '/mot/index.html': page({ path: '/mot/' }).replace(from, to) } }));

  test.each([
    ['lang="vi"', 'lang="en"', 'lang="vi"'],
    [/<h1>.*<\/h1>/, '', 'đúng một h1, ở đây có 0'],
    ['</main>', '<h1>Hai</h1></main>', 'đúng một h1, ở đây có 2'],
    ['Đầu đề', ' ', 'h1 trống'],
    [/<\/?main>/g, '', 'đúng một main'],
    ['<footer></footer>', '', 'thiếu footer'],
    [/<title>.*<\/title>/, '', 'thiếu tiêu đề'],
    ['Trang /mot/', 'Trang /', 'đã dùng ở'],
    ['Mô tả', '', 'thiếu mô tả'],
    [`${url}/mot/`, `${url}/mot`, 'canonical'],
    [/<link rel="canonical"[^>]*>/, '', 'canonical'],
    ['</main>', '<a href="/"></main>', 'mở mà không đóng'],
    ['</main>', '<p id="a"></p><p id="a"></p></main>', 'mã “a” dùng hai lần'],
  ])('%s → %s', (from, to, message) => {
    expect(broken(from, to).join('\n')).toContain(message);
  });

  test('a long title is only a warning', () => {
    const problems = structure(built({ home: { title: 'Dài '.repeat(20) } }));
    expect(problems.map(({ level }) => level)).toEqual(['warning']);
  });
});

describe('sitemap', () => {
  test('a page left out, a page that is not there, a page named twice', () => {
    expect(say(sitemap, built({ files: sitemapOf('/') })).join()).toContain('/mot/index.html trang không có trong');
    expect(say(sitemap, built({ files: sitemapOf('/', '/mot/', '/ba/') })).join()).toContain('“/ba/”');
    expect(say(sitemap, built({ files: sitemapOf('/', '/mot/', '/mot/') })).join()).toContain('hai lần');
  });

  test('hidden pages and the error page must not be listed', () => {
    expect(say(sitemap, built({ files: sitemapOf('/', '/mot/', '/404.html') })).join()).toContain('“/404.html”');
    const hidden = page({ path: '/an/', head: '<meta name="robots" content="noindex">' });
    expect(say(sitemap, built({ files: { '/an/index.html': hidden } }))).toEqual([]);
  });

  test('another origin, a missing file', () => {
    const other = sitemapOf('/', '/mot/');
    other['/sitemap-0.xml'] = other['/sitemap-0.xml'].replaceAll(url, 'http://localhost:4321');
    expect(say(sitemap, built({ files: other })).join()).toContain('không bắt đầu bằng');
    const site = built();
    site.files.delete('/sitemap-index.xml');
    expect(say(sitemap, site)).toHaveLength(1);
  });
});

test('robots.txt must welcome all and name the sitemap', () => {
  expect(say(robots, built({ files: { '/robots.txt': 'User-agent: *\nDisallow: /\n' } }))).toHaveLength(2);
});

describe('privacy', () => {
  test.each([
    '<button onclick="x()">x</button>',
    '<a href="javascript:x()">x</a>',
    '<script src="https://khac.test/a.js"></script>',
    '<script src="//khac.test/a.js"></script>',
    '<img src="https://khac.test/a.png" alt="" width="1" height="1">',
    '<iframe src="https://khac.test/"></iframe>',
    '<form action="https://khac.test/"></form>',
    '<style>@import "https://khac.test/a.css";</style>',
    '<script>localStorage.setItem("a", 1)</script>',
    '<script>document.cookie = "a"</script>',
  ])('%s is reported', (main) => expect(say(privacy, inMain(main))).toHaveLength(1));

  test('a page that tells where a reader comes from is reported', () => {
    const told = '<!doctype html><html lang="vi"><head><title>x</title></head><body></body></html>';
    expect(say(privacy, built({ files: { '/hai/index.html': told } }))).toEqual([
      expect.stringContaining('no-referrer'),
    ]);
  });

  test('scripts in files are read as well', () => {
    expect(say(privacy, built({ files: { '/_astro/a.js': 'sessionStorage.a=1' } }))).toHaveLength(1);
  });

  test('links that a reader chooses to follow are free', () => {
    expect(
      say(privacy, inMain('<a href="https://khac.test/">x</a><img src="data:image/gif;base64,R0" alt="">')),
    ).toEqual([]);
  });
});

test('pictures need words and size', () => {
  expect(say(images, inMain('<img src="/a.png">'))).toHaveLength(3);
  expect(say(images, inMain('<img src="/a.png" alt="" width="10" height="auto">'))).toHaveLength(1);
});

describe('downloads', () => {
  test.each([
    ['<a href="/tep.pdf" download>PDF</a>', 'chưa ghi dung lượng'],
    ['<a href="/tep.pdf">PDF</a>', 'chưa ghi dung lượng'],
    ['<a href="/tep.pdf">PDF</a> <small>18,7 kB</small>', 'chưa ghi dung lượng'],
    ['<a href="/tep.pdf">PDF <small>18,6 kB</small></a>', 'ghi “18,6 kB”'],
    ['<table><tr><td><a href="/tep.pdf">PDF</a></td><td>18,6 kB</td></tr></table>', 'ghi “18,6 kB”'],
    ['<a href="/tep.pdf" download data-size="18660">PDF</a>', 'ghi 18660 byte, tệp có 18659 byte'],
    ['<a href="/tep.pdf" download data-size="18659">PDF <small>18,6 kB</small></a>', 'ghi “18,6 kB”'],
  ])('%s', (main, message) => expect(say(downloads, inMain(main)).join('\n')).toContain(message));

  test.each(['PDF', 'PDF 18,7 kB', 'PDF 19 kB', '18659 byte'])('the true size in words is fine: %s', (words) => {
    expect(say(downloads, inMain(`<a href="/tep.pdf" download data-size="18659">${words}</a>`))).toEqual([]);
  });

  test.each([
    '<a href="/tep.pdf" download>PDF 18,7 kB</a>',
    '<table><tr><td><a href="/tep.pdf" download>PDF</a></td><td>18,7 kB</td></tr></table>',
  ])('words are enough: %s', (main) => expect(say(downloads, inMain(main))).toEqual([]));
});

describe('help lines', () => {
  test.each([
    '1800 1769',
    '18001769',
    '1800.5999',
    '1800 5999',
    '1800-59-99',
    '1800&nbsp;1769',
    '<b>1800</b> 1769',
  ])('%s is refused', (words) => expect(say(helpLines, inMain(`<p>Gọi ${words}</p>`))).toHaveLength(1));

  test('other files are read as well, drawings are not', () => {
    expect(say(helpLines, built({ files: { '/a.json': '{"so":"18001769"}' } }))).toHaveLength(1);
    expect(say(helpLines, inMain('<p>1900 969 680, 111, 1800 trang</p><svg><path d="M1800 1769"/></svg>'))).toEqual([]);
  });
});
