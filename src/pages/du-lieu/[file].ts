import { dataFiles } from '#src/open-data.ts';

/** The open data and their schemas. */
export const getStaticPaths = async () =>
  (await dataFiles())
    .flatMap(({ href, bytes, schema }) => [{ href, bytes }, schema])
    .map(({ href, bytes }) => ({ params: { file: href.split('/').at(-1) }, props: { bytes } }));

export const GET = ({ props }: { props: { bytes: Uint8Array } }) => new Response(props.bytes as BodyInit);
