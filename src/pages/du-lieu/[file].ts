import { legalJsonSchema, legalSchemaPath } from '#src/legal/export/json-schema.ts';
import { dataFiles } from '#src/open-data.ts';

/** The open data and their schemas, and the schema of the texts themselves. */
export const getStaticPaths = async () =>
  (await dataFiles())
    .flatMap(({ href, bytes, schema }) => [{ href, bytes }, schema])
    .concat({ href: legalSchemaPath, bytes: new TextEncoder().encode(legalJsonSchema()) })
    .map(({ href, bytes }) => ({ params: { file: href.split('/').at(-1) }, props: { bytes } }));

export const GET = ({ props }: { props: { bytes: Uint8Array } }) => new Response(props.bytes as BodyInit);
