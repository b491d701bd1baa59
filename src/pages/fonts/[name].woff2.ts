import { namedFonts } from '#src/styles/web-fonts.ts';

export const getStaticPaths = async () =>
  [...(await namedFonts()).values()].map(({ file, bytes }) => ({
    params: { name: file.replace(/\.woff2$/, '') },
    props: { bytes },
  }));

export const GET = ({ props }: { props: { bytes: Uint8Array } }) =>
  new Response(props.bytes as BodyInit, { headers: { 'Content-Type': 'font/woff2' } });
