import { expect, test } from 'vitest';
import { siteUrl } from '../../site/url.ts';
import { readContent } from '../content/read-content.ts';
import { checkSite, reportSite } from './checks.ts';
import { readSite } from './read-site.ts';

const site = readSite('dist', siteUrl());

test('the built site has pages', () => {
  expect(site.pages.map(({ path }) => path)).toContain('/');
  expect(site.pages.length).toBeGreaterThan(10);
});

test('nothing is wrong with the built site', () => {
  const problems = checkSite(site, readContent('content'));
  const { warning = [], error = [] } = Object.groupBy(problems, ({ level }) => level);
  if (warning.length) console.warn(reportSite(warning).join('\n'));
  expect(reportSite(error)).toEqual([]);
});
