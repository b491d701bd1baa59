import type { TestProject } from 'vitest/node';
import { distServer, listen } from '../server.ts';
import requireDist from '../setup.ts';
import { fetchOldBrowser, NoOldBrowser, type OldVersion } from './fetch-old-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the old browsers are; null where they cannot be had or run. */
    oldBrowsers: Record<OldVersion, string> | null;
  }
}

/** Before any test in an old browser: a built site, the browsers, and the site served for as long as the tests run. Without the browsers one line says why, and every test is skipped. */
export default async function setup(project: TestProject): Promise<() => void> {
  requireDist();
  project.provide('oldBrowsers', find());
  const server = distServer('dist');
  project.provide('baseUrl', `http://localhost:${await listen(server, 0)}`);
  return () => server.close();
}

function find(): Record<OldVersion, string> | null {
  try {
    return { 64: fetchOldBrowser('64'), 80: fetchOldBrowser('80') };
  } catch (error) {
    if (!(error instanceof NoOldBrowser)) throw error;
    console.warn(`Bỏ qua phép thử trên trình duyệt cũ: ${error.message}.`);
    return null;
  }
}
