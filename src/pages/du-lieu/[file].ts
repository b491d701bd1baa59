import { dataFiles, dataIndexFile, examples } from '#src/files/open-data.ts';
import { legalJsonSchema, legalSchemaPath } from '#src/legal/export/json-schema.ts';

/** The open data, their schemas, their index and the examples; the schema of the texts themselves. */
export const getStaticPaths = async () =>
  [...(await dataFiles()), await dataIndexFile()]
    .flatMap(({ href, bytes, schema }) => [{ href, bytes }, schema])
    .concat(examples, { href: legalSchemaPath, bytes: new TextEncoder().encode(legalJsonSchema()) })
    .map(({ href, bytes }) => ({ params: { file: href.split('/').at(-1) }, props: { bytes } }));

export const GET = ({ props }: { props: { bytes: Uint8Array } }) => new Response(props.bytes as BodyInit);
