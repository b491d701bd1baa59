import { configDefaults, defineConfig } from 'vitest/config';
import { isThisContent, ofThisContent } from './tests/kit/of-this-content.ts';

/**
 * `unit` is the daily loop: it needs nothing, and all cores. `slow` draws every poster; `dist` and `browser` read the
 * site that `npm run build` made. Browser tests run last, one file at a time: they are the ones that need the whole machine.
 */
const notHere = [...configDefaults.exclude, ...(isThisContent ? [] : ofThisContent)];
const notUnits = ['**/*.slow.test.ts', '**/*.dist.test.ts', '**/*.browser.test.ts', '**/*.old.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: notUnits,
          setupFiles: 'tests/kit/rounds.ts',
          maxWorkers: '100%',
          // Some read the whole content again and again; a busy machine takes its time.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'slow',
          include: ['src/**/*.slow.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'dist',
          include: ['src/**/*.dist.test.ts'],
          exclude: notHere,
          globalSetup: 'tests/kit/setup.ts',
          // Some weigh or read every page of the site.
          testTimeout: 240_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          exclude: notHere,
          globalSetup: 'tests/kit/browser-setup.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 400_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
