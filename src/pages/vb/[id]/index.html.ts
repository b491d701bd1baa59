import type { APIRoute } from 'astro';
import { movedResponse } from '#src/ledger/moved-page.ts';
import { instruments, numberedLabel } from '#src/queries/index.ts';

/** The short link to a whole instrument, for print: /vb/<id>/. */
export const getStaticPaths = async () =>
  (await instruments()).map((entry) => ({ params: { id: entry.id }, props: { title: numberedLabel(entry) } }));

export const GET: APIRoute = ({ params: { id }, props: { title }, site }) => {
  const to = `/van-ban/${id}/`;
  return movedResponse({ to, title, open: 'Mở văn bản này', canonical: new URL(to, site) });
};
