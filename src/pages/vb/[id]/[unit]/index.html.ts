import type { APIRoute } from 'astro';
import { movedResponse } from '#src/ledger/moved-page.ts';
import { shortLabel } from '#src/legal/name/cite.ts';
import { instrumentLabel, shortLinks, texts } from '#src/queries/index.ts';

/** Short links for print: /vb/<id>/<unit>/ leads to its anchor. For what has no page here, hosts know the rule (src/hosting/short-link.ts). */
export const getStaticPaths = async () =>
  (await Promise.all((await texts()).map(shortLinks))).flat().map(({ held, id, target }) => ({
    params: { id: held.entry.id, unit: id },
    props: { words: `${shortLabel(held.document, target)}, ${instrumentLabel(held.entry)}`, target },
  }));

export const GET: APIRoute = ({ params, props, site }) => {
  const whole = `/van-ban/${params.id}/`;
  return movedResponse({
    to: `${whole}#${props.target}`,
    title: props.words,
    open: 'Mở điều khoản này',
    canonical: new URL(whole, site),
  });
};
