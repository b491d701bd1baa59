import type { APIRoute } from 'astro';
import { sharePicture } from '#src/posters/share-picture.ts';
import { instruments, shareAddress, shareWords } from '#src/queries/index.ts';

/** The picture that a link to an instrument shows. */
export const getStaticPaths = async () =>
  (await instruments())
    .filter((entry) => shareAddress(entry))
    .map((entry) => ({ params: { id: entry.id }, props: { entry } }));

export const GET: APIRoute = async ({ props }) =>
  new Response((await sharePicture(shareWords(props.entry))) as BodyInit, { headers: { 'content-type': 'image/png' } });
