import { nameLetters } from '../posters/name-letters.ts';
import { nameLettersAddress } from '../posters/unit-name.ts';
import { changes, keptIds } from '../queries/index.ts';
import { securityText } from '../site/contact-words.ts';
import { icon } from '../site/mark.ts';
import { sitePages } from '../site/pages.ts';
import { site } from '../site/site.ts';
import { absolute, siteUrl } from '../site/url.ts';
import { feedFiles } from './feed-files.ts';
import { type PublishedFile, published } from './published-file.ts';

/** security.txt, where content/site.yaml names a contact that can be written as a link. */
function securityFile(): PublishedFile[] {
  const text = securityText(site.contact, new URL(siteUrl()));
  return text === null ? [] : [published({ href: '/.well-known/security.txt' }, () => text)];
}

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
  published({ href: '/icon.svg' }, icon),
  published({ href: nameLettersAddress }, () => JSON.stringify(nameLetters())),
  ...securityFile(),
  published({ href: '/robots.txt' }, () => `User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`),
];
