/** `npm run bench:search`: how well the built site's search answers, beside Pagefind as it comes, and what it costs as the site grows. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { documentQueries, type GradedQuery, grade, queriesIn } from '../src/search/bench.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { openInNode } from '../src/search/in-node.ts';
import { typeMark } from '../src/search/index-text.ts';
import { pagefindStore } from '../src/search/pagefind-store.ts';
import { type RecordType, recordTypes, type SearchRecord } from '../src/search/record.ts';
import { search } from '../src/search/search.ts';

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

const paths = readdirSync('dist/pagefind', { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('.'));
const built: Files = new Map(paths.map((path) => [path, readFileSync(`dist/pagefind/${path}`)]));
const opened = await openInNode(built);
const store = await pagefindStore(opened.base, opened.engine);
const types = Object.keys(recordTypes) as RecordType[];
const records = (
  await Promise.all(
    types.map(async (type) => Promise.all([...(await store.find(typeMark(type))).keys()].map((id) => store.load(id)))),
  )
).flat();
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
];
console.log('| queries | number | Pagefind as it comes: R@1 / R@5 / MRR | ours: R@1 / R@5 / MRR |\n|---|---|---|---|');
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

/** An invented text: sentences of the site's own words in another order, so that frequencies stay those of real texts. */
function invented(count: number, size: number): SearchRecord[] {
  const words = records.flatMap(({ text }) => text.split(/\s+/)).filter(Boolean);
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  return Array.from({ length: count }, (_, i) => {
    const pieces = Array.from({ length: Math.ceil(size / 8) }, () => {
      const from = random(words.length - 8);
      return words.slice(from, from + 8).join(' ');
    });
    return { url: `/x/#${i}`, id: `x-${i}`, type: 'provision', title: pieces[0]!, text: pieces.join(' '), path: '' };
  });
}

const probes = [
  'bình đẳng giới',
  'nhà tạm lánh',
  'báo cáo kết quả thực hiện',
  'thanh tra sử lý vi phạm',
  'kinh phi hoat dong',
];
console.log(
  '\n| records | words each | build, s | index, MB | first query, kB: worst | next, kB: mean | warm, ms: median / worst |\n|---|---|---|---|---|---|---|',
);
const sizes = [
  [150, 60],
  [1500, 60],
  [15_000, 60],
  [150, 600],
  [1500, 600],
] as const;
for (const [count, size] of sizes) {
  const start = performance.now();
  const files = await buildIndex(invented(count, size), { short: {}, said: {} });
  const seconds = (performance.now() - start) / 1000;
  const whole = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  let first = 0;
  let next = 0;
  const times: number[] = [];
  for (const probe of probes) {
    const index = await openInNode(files);
    const fresh = await pagefindStore(index.base, index.engine);
    await search(probe, fresh);
    first = Math.max(first, sent(index.taken()) + brotliCompressSync(files.get('pagefind.js')!).length);
    for (const other of probes.filter((one) => one !== probe)) {
      await search(other, fresh);
      next += sent(index.taken()) / (probes.length * (probes.length - 1));
    }
    for (const again of [...probes, ...probes]) {
      const before = performance.now();
      await search(again, fresh);
      times.push(performance.now() - before);
    }
    await index.close();
  }
  times.sort((a, b) => a - b);
  const warm = `${Math.round(times[times.length >> 1]!)} / ${Math.round(times.at(-1)!)}`;
  console.log(
    `| ${[count, size, seconds.toFixed(1), (whole / 1e6).toFixed(1), Math.round(first / 1000), Math.round(next / 1000), warm].join(' | ')} |`,
  );
}
