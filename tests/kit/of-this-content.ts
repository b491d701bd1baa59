/**
 * Tests of the built site that name texts, messages or bodies of this project's own content. A fork whose content is
 * another leaves them out (vitest.config.ts): what they hold of the engine is held by the tests beside them.
 */
export const ofThisContent = [
  'src/checks/site/back.browser.test.ts',
  'src/checks/site/copy.browser.test.ts',
  'src/checks/site/first-visit.browser.test.ts',
  'src/checks/site/instrument-page.dist.test.ts',
  'src/checks/site/leave.browser.test.ts',
  'src/checks/site/listen.browser.test.ts',
  'src/checks/site/print.browser.test.ts',
  'src/checks/site/second-edition.dist.test.ts',
  'src/checks/site/short-links.dist.test.ts',
  'src/checks/site/tasks.browser.test.ts',
  'src/checks/site/unit-name.browser.test.ts',
  'src/hosting/policy.browser.test.ts',
  'src/legal/export/files.dist.test.ts',
  'src/metadata/metadata.dist.test.ts',
  'src/search/find.browser.test.ts',
  'src/search/search.dist.test.ts',
];
