import { changes, keptIds } from '../queries/index.ts';
import { site } from '../site.ts';
import { sitePages } from '../site-pages.ts';
import { absolute } from '../site-url.ts';
import { feedFiles } from './feed-files.ts';
import { type PublishedFile, published } from './published-file.ts';

/** What the site as a whole hands out: its log of changes as feeds, and where crawlers begin. */
export const siteFiles = (): PublishedFile[] => [
  ...feedFiles(
    sitePages['thay-doi'].href,
    { title: `${site.name}: có gì mới`, description: 'Những gì thay đổi trên trang' },
    async () => {
      const keptId = await keptIds();
      return (await changes()).map(({ id, date, title, text, link }) => ({
        // Known by its id, so that two entries about one page stay two.
        id: absolute(keptId(`${sitePages['thay-doi'].href}#${id}`)),
        title,
        url: absolute(link),
        date,
        summary: text ?? title,
      }));
    },
  ),
  published({ href: '/robots.txt' }, () => `User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`),
];
