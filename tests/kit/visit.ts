import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Visit {
  page: Page;
  /** The page's address below the origin. */
  path: string;
  /** Note something wrong; the report names the page. */
  report: (message: string) => void;
}

/** As many pages at once as keep two cores busy. */
const lanes = 3;

/**
 * Open every path in the browser, several at a time in tabs that are used again, and collect what the visit reports.
 * @returns lines `/path/: message`, in the order of the paths
 */
export async function visitAll(
  browser: Browser,
  baseUrl: string,
  paths: readonly string[],
  options: BrowserContextOptions,
  visit: (visit: Visit) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext({ baseURL: baseUrl, ...options });
  const found = new Map<string, string[]>();
  const waiting = [...paths];
  const work = async () => {
    const page = await context.newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const lines: string[] = [];
      found.set(path, lines);
      await visit({ page, path, report: (message) => lines.push(`${path}: ${message}`) });
      page.removeAllListeners();
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, work));
  } finally {
    await context.close();
  }
  return paths.flatMap((path) => found.get(path) ?? []);
}

/** Everything that goes wrong while a page loads and lives: errors in the console, failed or foreign requests. Call before `goto`. */
export function watch({ page, report }: Visit, baseUrl: string): { requests: string[] } {
  const requests: string[] = [];
  page.on('console', (message) => message.type() === 'error' && report(`console: ${message.text()}`));
  page.on('pageerror', (error) => report(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A lazy picture of the page before, cut off by our own going on to this one, is no fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') report(`request failed: ${request.url()}`);
  });
  page.on('response', (response) => response.status() >= 400 && report(`${response.status()}: ${response.url()}`));
  page.on('request', (request) => {
    requests.push(request.url());
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${baseUrl}/`))
      report(`foreign request: ${request.url()}`);
  });
  return { requests };
}
