import { comparePlaces, formatProblem, type Problem } from './problem.ts';
import type { Content } from './read-content.ts';
import type { Site } from './site.ts';
import { downloads } from './site-downloads.ts';
import { helpLines } from './site-help-lines.ts';
import { images } from './site-images.ts';
import { legalTexts } from './site-legal.ts';
import { links } from './site-links.ts';
import { privacy } from './site-privacy.ts';
import { robots } from './site-robots.ts';
import { sitemap } from './site-sitemap.ts';
import { structure } from './site-structure.ts';

/** Everything wrong with the built site, in order of place. */
export const checkSite = (site: Site, content: Content): Problem[] =>
  [links, structure, sitemap, robots, privacy, images, downloads, helpLines, legalTexts(content)]
    .flatMap((check) => check(site))
    .sort(comparePlaces);

/** One line a problem; what the same words say of many pages (a link in every header) stands once, with their number. */
export const reportSite = (problems: readonly Problem[]): string[] =>
  [...Map.groupBy(problems, ({ message }) => message).values()].map((same) => {
    const first = formatProblem(same[0]!);
    return same.length > 1 ? `${first} (và ${same.length - 1} chỗ khác)` : first;
  });
