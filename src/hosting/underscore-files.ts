import type { HostData } from './host-data.ts';
import { framePolicy } from './policy.ts';
import { isShortLink, shortLink } from './short-link.ts';
import { cacheLasting, headers, lasting, strictTransport, typeOf, types } from './table.ts';

/**
 * `_headers`, as Cloudflare Pages, Netlify and their like read it. All rules that match are joined, so no two of them say the
 * same header. The policy stands in the pages themselves; from here comes what only a header can say, which harms no
 * picture and no PDF. For all else such hosts let a browser ask again each time by themselves.
 */
export const headersFile = (): string =>
  [
    '/*',
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    `  Content-Security-Policy: ${framePolicy}`,
    `  # Strict-Transport-Security: ${strictTransport}`,
    ...lasting.flatMap(({ folder, ending }) => ['', `${folder}*${ending}`, `  Cache-Control: ${cacheLasting}`]),
    ...Object.keys(types)
      .filter((ending) => ending !== 'html')
      .flatMap((ending) => ['', `/*.${ending}`, `  Content-Type: ${typeOf(`a.${ending}`)}`]),
    '',
  ].join('\n');

/** The rule for short links, as the same hosts write it. */
export const shortLinkRow = { from: '/vb/:van_ban/:muc/', to: shortLink.to(':van_ban', ':muc') };

/** `_redirects` of the same hosts: one address a line, the rule for short links last. */
export const redirectsFile = ({ redirects }: HostData): string =>
  [...redirects.filter((row) => !isShortLink(row)), shortLinkRow]
    .map(({ from, to }) => `${encodeURI(from)} ${encodeURI(to)} 301\n`)
    .join('');
