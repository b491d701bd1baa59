import type { APIRoute } from 'astro';
import { pageUnits } from '#src/legal/name/cite.ts';
import { sharePicture } from '#src/metadata/share-picture.ts';
import { shareAddress, shareWordsOfUnit, texts } from '#src/queries/index.ts';

/** The picture that a link to one provision shows. */
export const getStaticPaths = async () =>
  (await texts())
    .filter(({ entry }) => shareAddress(entry))
    .flatMap((held) =>
      pageUnits(held.document).map((unit) => ({ params: { id: held.entry.id, unit: unit.id }, props: { held, unit } })),
    );

export const GET: APIRoute = async ({ props: { held, unit } }) =>
  new Response((await sharePicture(await shareWordsOfUnit(held, unit))) as BodyInit, {
    headers: { 'content-type': 'image/png' },
  });
