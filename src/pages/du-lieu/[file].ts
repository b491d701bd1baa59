import { dataFiles, dataIndexFile, examples } from '#src/open-data.ts';

/** The open data, their schemas, their index and the examples. */
export const getStaticPaths = async () =>
  [...(await dataFiles()), await dataIndexFile()]
    .flatMap(({ href, bytes, schema }) => [{ href, bytes }, schema])
    .concat(examples)
    .map(({ href, bytes }) => ({ params: { file: href.split('/').at(-1) }, props: { bytes } }));

export const GET = ({ props }: { props: { bytes: Uint8Array } }) => new Response(props.bytes as BodyInit);
