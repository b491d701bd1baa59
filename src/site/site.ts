import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { partFrontMatter } from '../schemas/front-matter.ts';
import { siteWords } from '../schemas/site-words.ts';

// From the working folder, not from import.meta.url: a bundler moves this module, never the content.
const read = (path: string) => readFileSync(join(process.cwd(), 'content', path), 'utf8');

const { year, ...words } = siteWords.parse(parse(read('site.yaml')));
const plan = parse(partFrontMatter(read(`plans/${year}/plan.mdx`))?.record ?? '') as { instrument: string };

/**
 * What the site is called and what it leads with: content/site.yaml, and the instrument of the year named there. The
 * content check names mistakes in it by line. The public address comes from SITE_URL alone (astro.config.mjs).
 */
export const site = { ...words, lead: { year, instrument: plan.instrument } };
