import type { APIRoute } from 'astro';
import { movedResponse } from '#src/ledger/moved-page.ts';
import { shortLabel } from '#src/legal/name/cite.ts';
import { addressesOf, instrumentLabel, texts } from '#src/queries/index.ts';

/** A page once published for a unit that the text no longer has leads to what took its place. */
export const getStaticPaths = async () =>
  (await Promise.all((await texts()).map(addressesOf)))
    .flat()
    .filter(({ id, target }) => id !== target)
    .map(({ held, id, target }) => ({
      params: { moved: `${held.entry.id}/${id}` },
      props: { held, target },
    }));

export const GET: APIRoute = ({ props: { held, target }, site }) => {
  const whole = `/van-ban/${held.entry.id}/`;
  return movedResponse({
    to: `${whole}#${target}`,
    title: `${shortLabel(held.document, target)}, ${instrumentLabel(held.entry)}`,
    open: 'Mở điều khoản này',
    canonical: new URL(whole, site),
  });
};
