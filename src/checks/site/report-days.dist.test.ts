import { expect, test } from 'vitest';
import { settleTasks, timeWords } from '../../plan/tasks.ts';
import { siteUrl } from '../../site/url.ts';
import { readContent } from '../content/read-content.ts';
import { readSite } from './read-site.ts';

/** Whoever reports finds the day on the page of the own office and in its calendar, and whose duty it is. */
const { files, pages } = readSite('dist', siteUrl());
const { entries } = readContent('content');
const words = (html: string) => html.replace(/\s+/g, ' ');

test.each(entries.tasks.map((list) => [list.id, list] as const))('the reporting days of %s', (year, list) => {
  const reports = settleTasks(list.data).filter(({ kinds, when }) => kinds.includes('bao-cao') && when?.before);
  const bodies = entries.bodies.find(({ id }) => id === year)!.data;
  const reporting = pages.filter(
    ({ path }) =>
      new RegExp(`^/ke-hoach/${year}/co-quan/[^/]+/$`).test(path) &&
      [...files.keys()].some((file) => file.startsWith(path) && file.endsWith('.docx')),
  );
  for (const { path, root } of reporting) {
    const text = words(root.querySelector('main')!.text);
    const calendar = (files.get(`${path}lich.ics`)?.text() ?? '').replace(/\r?\n[ \t]/g, '');
    for (const { id, when, lead } of reports) {
      expect(text.toLowerCase(), path).toContain(timeWords(when, year));
      expect(calendar, path).toContain(`viec-${year}-${id}`);
      const own = path.split('/').at(-2)!;
      for (const body of lead.filter((other) => other !== own))
        expect(text, path).toContain(bodies[body]!.shortName ?? bodies[body]!.name);
    }
  }
});
