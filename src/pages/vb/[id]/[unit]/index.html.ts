import type { APIRoute } from 'astro';
import { movedResponse } from '#src/ledger/moved-page.ts';
import { shortLabel } from '#src/legal/name/cite.ts';
import { addressesOf, instrumentLabel, texts } from '#src/queries/index.ts';

/** Short links for print, one for every piece of a text that has an id: /vb/<id>/<unit>/ leads to its anchor. */
export const getStaticPaths = async () =>
  (await Promise.all((await texts()).map(addressesOf))).flat().map(({ held, id, target }) => ({
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
