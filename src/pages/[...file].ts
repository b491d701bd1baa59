import { allFiles } from '#src/files/all-files.ts';
import { handOut, type PublishedFile } from '#src/files/published-file.ts';

/** Every download, feed, picture and data file of the site. */
export const getStaticPaths = async () =>
  (await allFiles()).map((file) => ({ params: { file: file.href.slice(1) }, props: { file } }));

export const GET = async ({ props: { file } }: { props: { file: PublishedFile } }) =>
  new Response((await handOut(file)) as BodyInit, { headers: { 'content-type': file.mediaType } });
