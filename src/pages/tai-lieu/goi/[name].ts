import { packages } from '#src/files/packages.ts';

export const getStaticPaths = async () =>
  (await packages()).map(({ name, bytes }) => ({ params: { name }, props: { bytes } }));

export const GET = ({ props }: { props: { bytes: Uint8Array } }) => new Response(props.bytes as BodyInit);
