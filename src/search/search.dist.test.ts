import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { isThisContent } from '#tests/kit/of-this-content.ts';
import { office, text } from '#tests/kit/what-there-is.ts';
import { sitePages } from '../site/pages.ts';
import { site } from '../site/site.ts';
import { fold } from '../vietnamese/fold.ts';
import { ask } from './ask.ts';
import { builtStore, searchFile } from './built.ts';
import type { Facet } from './facets.ts';
import { type GradedQuery, grade, gradedSets, isRight, wroteOn } from './graded-queries.ts';
import { search } from './search.ts';

/** The site's own search, as readers get it, graded. The numbers stand in docs/search.md. */

const store = builtStore();
const gradeAll = (queries: readonly GradedQuery[]) => grade(queries, (query) => ask(query, store, {}, wroteOn).results);

describe.runIf(isThisContent)('of all queries', () => {
  it.each(gradedSets)('$name: a right answer first, and among the first five', ({ queries, first, five }) => {
    const { r1, r5, missed } = gradeAll(queries);
    expect(r1, missed.join('; ')).toBeGreaterThanOrEqual(first);
    expect(r5, missed.join('; ')).toBeGreaterThanOrEqual(five);
  });
});

describe.runIf(isThisContent)('of each class, over the whole site', () => {
  const all = gradedSets.slice(0, 2).flatMap(({ queries }) => queries);
  it.each([...new Set(all.map((query) => query.class))])('%s', (kind) => {
    const { r1, missed } = gradeAll(all.filter((query) => query.class === kind));
    expect(r1, missed.join('; ')).toBeGreaterThanOrEqual(kind === 'paraphrase' ? 0.8 : 0.95);
  });
});

it.runIf(isThisContent)('every query of the sets has an answer that exists', () => {
  const lost = gradedSets
    .flatMap(({ queries }) => queries)
    .filter((query) => !store.records.some((record) => isRight(query, record)));
  expect(lost.map(({ query }) => query)).toEqual([]);
});

describe('every page has a record', () => {
  const known = new Set(store.records.map(({ url }) => url));
  const pages = new Set(store.records.map(({ url }) => url.replace(/#.*/, '')));

  it('of the site map, but search itself', () => {
    const map = readFileSync('dist/sitemap-0.xml', 'utf8');
    const paths = [...map.matchAll(/<loc>([^<]*)/g)].map(([, address]) => new URL(address!).pathname);
    expect(paths.length).toBeGreaterThan(100);
    // A section of a text is its provision, shown alone.
    const section = (path: string) => path.replace(/([^/]+)\/$/, '#$1');
    const isFound = (path: string) => pages.has(path) || known.has(section(path)) || path === '/tim-kiem/';
    expect(paths.filter((path) => !isFound(path))).toEqual([]);
  });

  it('and every part of the leading text', () => {
    const text = `/van-ban/${site.lead.instrument}/`;
    const html = readFileSync(`dist${text}index.html`, 'utf8');
    const ids = [...html.matchAll(/<\w+ [^>]*class="[^"]*\bunit\b[^"]*"[^>]*>/g)].map(
      ([tag]) => /\bid="([^"]+)"/.exec(tag)?.[1],
    );
    expect(ids.length).toBeGreaterThan(isThisContent ? 30 : 5);
    // Its number is answered by the whole text.
    const isFound = (id?: string) => known.has(`${text}#${id}`) || (id === 'so-hieu' && known.has(text));
    expect(ids.filter((id) => !isFound(id))).toEqual([]);
  });
});

describe('cost, as a host sends it', () => {
  const sent = (path: string) => brotliCompressSync(readFileSync(`dist${path}`)).length;
  const page = readFileSync('dist/tim-kiem/index.html', 'utf8');

  it('of the records: at most 32 kB', () => expect(sent(searchFile('muc'))).toBeLessThanOrEqual(32_000));

  it('of the script: at most 13 kB, beside what stands in the page and answers before anything is loaded', () => {
    const inline = /data-danger>[^<]*<\/script>\s*<script>(.*?)<\/script>/s.exec(page)![1]!;
    expect(brotliCompressSync(inline).length).toBeLessThanOrEqual(4096);
    expect(sent(searchFile('tim'))).toBeLessThanOrEqual(13_000);
  });

  it('is named in the page, so that both come at once', () => {
    for (const name of ['muc', 'tim'] as const) expect(page).toContain(`"${searchFile(name)}"`);
  });
});

describe('the index from A to Z, for whoever has no scripts', () => {
  const index = sitePages['chi-muc'].href;
  const html = (path: string) => readFileSync(`dist${path}index.html`);

  it('is at most 20 kB as a host sends it, and has the names', () => {
    expect(brotliCompressSync(html(index)).length).toBeLessThanOrEqual(20_000);
    expect(html(index).toString().match(/<li>/g)!.length).toBeGreaterThan(isThisContent ? 200 : 50);
  });

  const links = parse(html(index).toString()).querySelectorAll('main li a');

  it('leads to every answer by its question', () => {
    const found = new Set(links.map((link) => link.getAttribute('href')));
    const answers = store.records.filter(({ type }) => type === 'answer').map(({ url }) => url);
    expect(answers.filter((url) => !found.has(url))).toEqual([]);
  });

  it('says no name twice for two texts', () => {
    const places = new Map<string, Set<string>>();
    for (const link of links)
      places.set(link.text, (places.get(link.text) ?? new Set()).add(link.getAttribute('href')!.replace(/#.*/, '')));
    const alike = [...places].filter(
      ([, hrefs]) => [...hrefs].filter((href) => href.startsWith('/van-ban/')).length > 1,
    );
    expect(alike).toEqual([]);
  });

  it.each(['tim-kiem', 'so-do-trang'] as const)('is a link away from %s', (page) => {
    expect(html(sitePages[page].href).toString()).toContain(`href="${index}"`);
  });
});

describe('told at once', () => {
  it.each([
    [text.data.number!, text.page],
    [office.name, office.page],
    [fold(office.name), office.page],
    ['113', '/tro-giup/#so-113'],
  ])('%s', (query, url) => expect(search(query, store).card?.url).toBe(url));

  it.runIf(isThisContent)('a law by its kind and number', () =>
    expect(search('nghị định 55/2009/NĐ-CP', store).card?.url).toBe('/van-ban/55-2009-nd-cp/'),
  );

  it('not where something else was asked', () => {
    expect(search('phòng chống bạo lực', store).card).toBeNull();
  });
});

describe.runIf(isThisContent)('what was meant', () => {
  it.each([
    ['thanh tra sử lý vi pham', null],
    ['tong dai bao ve tre emm', 'tong dai bao ve tre em'],
    ['sở taì chinhh', 'sở taì chính'],
    ['thanhtra xửlý viphạm', 'thanh tra xử lý vi phạm'],
    ['bình đẳng giới', null],
  ])('%s: %s', (query, meant) => expect(search(query, store).meant).toBe(meant));
});

describe('facets', () => {
  it('are counted, and the counts sum up', () => {
    const { total, counts } = search('bạo lực', store);
    expect(counts.type.reduce((sum, [, count]) => sum + count, 0)).toBe(total);
  });

  it('asked for alone, no other is shown', () => {
    const { results, counts } = search('bạo lực', store, { only: { type: 'message' } });
    expect(new Set(results.map(({ type }) => type))).toEqual(new Set(['message']));
    expect(counts.type.length).toBeGreaterThan(1);
  });

  it.runIf(isThisContent).each([
    ['bạo lực', { audience: 'Học sinh' }],
    ['bạo lực', { type: 'material', format: 'Pano 4:1' }],
    ['nghị định', { year: '2009' }],
  ] as const)('%s, narrowed by %j: as many as were counted', (query, only) => {
    const { counts } = search(query, store);
    const [facet, value] = Object.entries(only).at(-1)! as [Facet, string];
    const { total, results } = search(query, store, { only, limit: 300 });
    expect(total).toBe(counts[facet].find(([one]) => one === value)![1]);
    expect(results.length).toBe(total);
  });
});
