import type { LawView } from '../../queries/index.ts';
import { shortDay } from '../../vietnamese/dates.ts';
import { link, words } from './markdown.ts';

/** What provisions say, a line each, each leading to the record of its instrument. */
export const lawLines = (law: readonly LawView[]): string[] =>
  law.flatMap(({ entry, label, points }) =>
    points.map(
      ({ provision, says, since }) =>
        `${link(label, `/van-ban/${entry.id}/`)}, ${words(provision)}: ${words(says)}${since ? `; từ ${shortDay(since)}` : ''}.`,
    ),
  );
