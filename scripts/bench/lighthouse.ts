import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '#tests/kit/browser.ts';
import { fetched, NotFetched } from './fetched.ts';

/** Exact: scores of two versions do not compare. */
const packages = { lighthouse: '13.5.0' };
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const slowest = 0.9;
/** The run in the middle counts: what else the machine does slows single ones. */
const rounds = 3;

/** What we use of a report. */
interface Report {
  lhr: {
    categories: Record<
      (typeof categories)[number],
      { score: number | null; auditRefs: { id: string; weight: number }[] }
    >;
    audits: Record<string, { score: number | null; numericValue?: number; title: string }>;
  };
}
type Lighthouse = (url: string, options: object) => Promise<Report>;

const paintOf = ({ audits }: Report['lhr']): number => audits['largest-contentful-paint']?.numericValue ?? Number.NaN;

/**
 * Lighthouse as a phone (its own simulation) on some pages.
 * @returns rows of a table, the first its head, with what keeps a score below 100; or why there are none
 */
export async function lighthouse(
  baseUrl: string,
  pages: readonly { name: string; path: string }[],
): Promise<string[][] | string> {
  let folder: string;
  try {
    folder = fetched('lighthouse', packages);
  } catch (error) {
    if (error instanceof NotFetched) return `Bỏ qua Lighthouse: không tải được gói (${error.message}).`;
    throw error;
  }
  const entry = pathToFileURL(join(folder, 'node_modules/lighthouse/core/index.js')).href;
  const { default: run } = (await import(entry)) as { default: Lighthouse };
  const port = 9222 + (process.pid % 1000);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  const rows = [['Lighthouse, điện thoại', 'Nhanh', 'Dễ tiếp cận', 'Đúng cách', 'Dễ tìm', 'LCP (giây)', 'Còn thiếu']];
  try {
    for (const { name, path } of pages) {
      const runs: Report['lhr'][] = [];
      for (let i = 0; i < rounds; i++)
        runs.push((await run(baseUrl + path, { port, logLevel: 'error', onlyCategories: categories })).lhr);
      const lhr = runs.sort((a, b) => paintOf(a) - paintOf(b))[Math.floor(rounds / 2)]!;
      const scores = categories.map((category) => Math.round((lhr.categories[category].score ?? 0) * 100));
      const lcp = paintOf(lhr) / 1000;
      const missing = categories.flatMap((category) =>
        lhr.categories[category].auditRefs
          .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
          .map(({ id }) => id),
      );
      if (lcp > slowest) missing.push(`LCP quá ${slowest.toLocaleString('vi')}`);
      rows.push([
        name,
        ...scores.map(String),
        lcp.toLocaleString('vi', { maximumFractionDigits: 2 }),
        missing.join(', '),
      ]);
    }
  } finally {
    await browser.close();
  }
  return rows;
}
