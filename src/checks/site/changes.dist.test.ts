import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Change } from '../../schemas/change.ts';
import { siteUrl } from '../../site/url.ts';

const log = parseYaml(readFileSync('content/changes.yaml', 'utf8')) as Record<string, Change>;
const address = (id: string) => `${siteUrl()}/thay-doi/#${id}`;

test('page, Atom and JSON Feed carry the whole log, newest first', () => {
  const page = parse(readFileSync('dist/thay-doi/index.html', 'utf8'));
  const atom = parse(readFileSync('dist/thay-doi/atom.xml', 'utf8'));
  const json = JSON.parse(readFileSync('dist/thay-doi/feed.json', 'utf8'));
  const ids = json.items.map(({ id }: { id: string }) => id);
  expect(ids.toSorted()).toEqual(Object.keys(log).map(address).toSorted());
  expect(atom.querySelectorAll('entry > id').map(({ text }) => text)).toEqual(ids);
  for (const id of Object.keys(log)) expect(page.getElementById(id)?.text).toContain(log[id]!.title);
  const days = json.items.map((item: { date_published: string }) => item.date_published);
  expect(days).toEqual(days.toSorted().toReversed());
});

test('every page names the feeds', () => {
  for (const file of ['index.html', '404.html', 'ke-hoach/index.html']) {
    const types = parse(readFileSync(`dist/${file}`, 'utf8'))
      .querySelectorAll('link[rel=alternate][href^="/thay-doi/"]')
      .map((link) => link.getAttribute('type'));
    expect(types).toEqual(['application/atom+xml', 'application/feed+json']);
  }
});
