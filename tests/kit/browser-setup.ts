import type { TestProject } from 'vitest/node';
import { findChromium } from './browser.ts';
import { distServer, listen } from './server.ts';
import requireDist, { stop } from './setup.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served during browser tests, without a slash at its end. */
    baseUrl: string;
  }
}

/** Before any browser test: a built site, a browser, and the site served for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => void> {
  requireDist();
  try {
    findChromium();
  } catch (error) {
    stop((error as Error).message);
  }
  const server = distServer('dist');
  project.provide('baseUrl', `http://localhost:${await listen(server, 0)}`);
  return () => server.close();
}
