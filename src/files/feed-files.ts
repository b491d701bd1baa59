import { type FeedEntry, feeds } from '../campaign/feeds.ts';
import { site } from '../site/site.ts';
import { absolute } from '../site/url.ts';
import { type PublishedFile, published } from './published-file.ts';

/** The Atom feed and the JSON feed of one page, both below it. */
export function feedFiles(
  path: string,
  about: { title: string; description: string },
  entries: () => Promise<FeedEntry[]>,
): PublishedFile[] {
  const [atom, json] = [`${path}atom.xml`, `${path}feed.json`];
  const make = async () =>
    feeds(
      { ...about, page: absolute(path), atom: absolute(atom), json: absolute(json), author: site.name },
      await entries(),
    );
  return [
    published(
      { href: atom, mediaType: 'application/atom+xml', label: 'Atom', name: about.title },
      async () => (await make()).atom,
    ),
    published(
      { href: json, mediaType: 'application/feed+json', label: 'JSON Feed', name: about.title },
      async () => (await make()).json,
    ),
  ];
}
