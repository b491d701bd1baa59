import { site } from '../../src/site/site.ts';

/**
 * Whether this project's own content leads. What is asked of it alone (how well its queries are answered, who signed its
 * decision) is asked nowhere else: `describe.runIf(isThisContent)`.
 */
export const isThisContent = site.lead.instrument === '415-qd-ubnd-bac-kan-2018';

/** Tests of the built site that are of this content from end to end; where another leads they are left out (vitest.config.ts). */
export const ofThisContent = [
  'src/checks/site/instrument-page.dist.test.ts',
  'src/checks/site/second-edition.dist.test.ts',
];
