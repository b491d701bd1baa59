import { defineConfig } from 'vitest/config';

/** `npm run test:old`: the built site in real old browsers, which are fetched when first asked for. No part of `npm test`. */
export default defineConfig({
  test: {
    name: 'old',
    include: ['src/**/*.old.test.ts'],
    globalSetup: 'tests/kit/old/setup.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
