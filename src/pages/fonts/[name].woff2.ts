import { type WebFont, webFont, webFonts } from '#src/styles/web-fonts.ts';

export const getStaticPaths = () => Object.keys(webFonts).map((name) => ({ params: { name } }));

export const GET = async ({ params }: { params: { name: WebFont } }) =>
  new Response((await webFont(params.name)) as BodyInit, { headers: { 'Content-Type': 'font/woff2' } });
