import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { buildIndex } from '#src/search/build-index.ts';
import { documentQueries, type GradedQuery, grade, queriesIn } from '#src/search/graded-queries.ts';
import { openInNode } from '#src/search/in-node.ts';
import { FIELD_END } from '#src/search/index-text.ts';
import { inventedRecords } from '#src/search/invented.ts';
import { pagefindStore } from '#src/search/pagefind-store.ts';
import { type RecordType, recordTypes, type SearchRecord } from '#src/search/record.ts';
import { search } from '#src/search/search.ts';
import { measureInChromium, type Spread } from './search-in-chromium.ts';

type Files = Map<string, Uint8Array>;

/** Pagefind as it comes: the same records, title and text, no accents, aliases or plan of ours. */
async function plainIndex(records: readonly Pick<SearchRecord, 'title' | 'text'>[]): Promise<Files> {
  const { index } = await createIndex({ forceLanguage: 'vi' });
  for (const [i, { title, text }] of records.entries())
    await index!.addCustomRecord({ url: String(i), content: `${title}. ${text}`, meta: { title }, language: 'vi' });
  const { files } = await index!.getFiles();
  await close();
  return new Map(files.map(({ path, content }) => [path, content]));
}

interface PlainEngine {
  createInstance(options: { basePath: string; noWorker: boolean }): {
    search(query: string): Promise<{ results: { data(): Promise<{ raw_url: string }> }[] }>;
  };
}

/** Bytes as a host sends them: scripts and JSON with Brotli, the engine's own files as they are. */
const sent = (files: ReadonlyMap<string, Uint8Array>): number =>
  [...files].reduce(
    (sum, [path, bytes]) => sum + (/\.(js|json)$/.test(path) ? brotliCompressSync(bytes).length : bytes.length),
    0,
  );

const percent = (share: number): string => `${Math.round(share * 100)}`;

/** How well the built site's search answers, beside Pagefind as it comes, and what it costs as the site grows. */
export async function benchSearch(): Promise<void> {
  // Compressed twins are not part of the index.
  const paths = readdirSync('dist/pagefind', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.includes('.') && !/\.(?:br|gz)$/.test(path),
  );
  const built: Files = new Map(paths.map((path) => [path, readFileSync(`dist/pagefind/${path}`)]));
  const opened = await openInNode(built);
  const store = await pagefindStore(opened.base, opened.engine);
  const every = [...(await store.find(FIELD_END)).keys()];
  const records = await Promise.all(every.map((record) => store.load(record)));
  const plainFiles = await plainIndex(records);
  const plain = await openInNode(plainFiles);
  const engine = ((await plain.engine()) as PlainEngine).createInstance({ basePath: plain.base, noWorker: true });

  const ours = async (query: string) => (await search(query, store)).results.map(({ type, id }) => `${type}/${id}`);
  const asItComes = async (query: string) => {
    const { results } = await engine.search(query);
    const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return found.map(({ raw_url }) => records[Number(raw_url)]!).map(({ type, id }) => `${type}/${id}`);
  };

  async function row(name: string, queries: readonly GradedQuery[]): Promise<string> {
    const cells = await Promise.all([asItComes, ours].map((answer) => grade(queries, answer)));
    const scores = cells.map(({ r1, r5, mrr }) => `${percent(r1)} / ${percent(r5)} / ${mrr.toFixed(2)}`);
    return `| ${[name, queries.length, ...scores].join(' | ')} |`;
  }

  const sets: [string, GradedQuery[]][] = [
    ['the document', documentQueries()],
    ['further', queriesIn('queries-more.yaml')],
    ['held out', queriesIn('queries-held-out.yaml')],
    ['independent', queriesIn('queries-independent.yaml')],
    ['unseen', queriesIn('queries-unseen.yaml')],
  ];
  console.log(
    '| queries | number | Pagefind as it comes: R@1 / R@5 / MRR | ours: R@1 / R@5 / MRR |\n|---|---|---|---|',
  );
  for (const [name, queries] of sets) {
    console.log(await row(`**${name}**`, queries));
    if (name !== 'held out')
      for (const kind of new Set(queries.map((query) => query.class)))
        console.log(
          await row(
            `${name}, ${kind}`,
            queries.filter((query) => query.class === kind),
          ),
        );
  }
  const more = sets[1]![1];
  for (const type of new Set(more.map((query) => query.type)))
    console.log(
      await row(
        `further, about: ${recordTypes[type as RecordType]}`,
        more.filter((query) => query.type === type),
      ),
    );
  await opened.close();
  await plain.close();

  const all = sets.flatMap(([, queries]) => queries.map(({ query }) => query));
  const { first, firstRequests, next, fetching, warm } = await measureInChromium(
    all.filter((_, i) => i % 15 === 0),
    all,
  );
  const kB = ({ median, most, at }: Spread) => `${Math.round(median / 1000)} | ${Math.round(most / 1000)} (“${at}”)`;
  const plainly = ({ median, most, at }: Spread) => `${Math.round(median)} | ${Math.round(most)} (“${at}”)`;
  console.log(`
  | in Chromium, text sent in Brotli | median | most |
  |---|---|---|
  | first search in all, kB | ${kB(first)} |
  | its requests | ${plainly(firstRequests)} |
  | the next one, kB | ${kB(next)} |
  | any query after the first, words to be fetched, ms | ${plainly(fetching)} |
  | with its words at hand, ms | ${plainly(warm)} |
  `);

  const probes = [
    'bình đẳng giới',
    'nhà tạm lánh',
    'báo cáo kết quả thực hiện',
    'thanh tra sử lý vi phạm',
    'kinh phi hoat dong',
    'phòng chống bạo lực gia đình',
    'ban vì sự tiến bộ của phụ nữ các huyện thành phố phải làm gì',
  ];
  const texts = records.map(({ text }) => text);
  const most = (values: readonly number[]) => Math.max(...values);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  console.log(
    '| records | words each | build, s | index, MB | first query, kB: mean / worst | next, kB: mean / worst | warm, ms: median / worst | R@1 / R@5 |\n|---|---|---|---|---|---|---|---|',
  );
  // 15,000 pages take four minutes and 3 GB to index: asked for by BENCH_PAGES=15000.
  const sizes = [
    [150, 60],
    [1500, 60],
    [15_000, 60],
    [150, 600],
    [1500, 600],
    ...(process.env.BENCH_PAGES ? [[Number(process.env.BENCH_PAGES), 600]] : []),
  ] as [number, number][];
  for (const [count, size] of sizes) {
    const start = performance.now();
    const invented = inventedRecords(texts, count, size);
    const files = await buildIndex(invented, { short: {}, said: {} });
    const seconds = (performance.now() - start) / 1000;
    const whole = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    const client = brotliCompressSync(files.get('pagefind.js')!).length;
    const index = await openInNode(files);
    const first: number[] = [];
    const next: number[] = [];
    for (const [i, probe] of probes.entries()) {
      const fresh = await pagefindStore(index.base, index.engine);
      await search(probe, fresh);
      first.push(sent(index.taken()) + client);
      await search(probes.at(i - 1)!, fresh);
      next.push(sent(index.taken()));
    }
    const warmStore = await pagefindStore(index.base, index.engine);
    for (const probe of probes) await search(probe, warmStore);
    const times: number[] = [];
    for (const again of [...probes, ...probes]) {
      const before = performance.now();
      await search(again, warmStore);
      times.push(performance.now() - before);
    }
    times.sort((a, b) => a - b);
    // Six words of a title: right is any record that holds them in a row.
    const known = Array.from({ length: 80 }, (_, k) =>
      invented[(k * 7919) % count]!.title.split(' ').slice(0, 6).join(' '),
    ).map((query) => ({
      type: 'provision',
      class: 'known',
      query,
      expected: invented.filter(({ title, text }) => title.includes(query) || text.includes(query)).map(({ id }) => id),
    }));
    const { r1, r5 } = await grade(known, async (query) =>
      (await search(query, warmStore)).results.map(({ id }) => id),
    );
    const pair = (values: readonly number[]) =>
      `${Math.round(mean(values) / 1000)} / ${Math.round(most(values) / 1000)}`;
    const warmTimes = `${Math.round(times[times.length >> 1]!)} / ${Math.round(most(times))}`;
    console.log(
      `| ${[count, size, seconds.toFixed(1), (whole / 1e6).toFixed(1), pair(first), pair(next), warmTimes, `${percent(r1)} / ${percent(r5)}`].join(' | ')} |`,
    );
    await index.close();
  }
}
