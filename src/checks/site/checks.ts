import type { Content } from '../content/read-content.ts';
import { comparePlaces, formatProblem, type Problem } from '../problem.ts';
import { downloads } from './downloads.ts';
import { helpLines } from './help-lines.ts';
import { images } from './images.ts';
import { legalTexts } from './legal.ts';
import { links } from './links.ts';
import { newerThanFloor } from './newer-than-floor.ts';
import { privacy } from './privacy.ts';
import type { Site } from './read-site.ts';
import { robots } from './robots.ts';
import { sitemap } from './sitemap.ts';
import { structure } from './structure.ts';

/** Everything wrong with the built site, in order of place. */
export const checkSite = (site: Site, content: Content): Problem[] =>
  [
    links,
    structure,
    sitemap,
    robots,
    privacy,
    newerThanFloor,
    images,
    downloads,
    helpLines(content),
    legalTexts(content),
  ]
    .flatMap((check) => check(site))
    .sort(comparePlaces);

/** One line a problem; what the same words say of many pages (a link in every header) stands once, with their number. */
export const reportSite = (problems: readonly Problem[]): string[] =>
  [...Map.groupBy(problems, ({ message }) => message).values()].map((same) => {
    const first = formatProblem(same[0]!);
    return same.length > 1 ? `${first} (và ${same.length - 1} chỗ khác)` : first;
  });
