import { fontLicence, fontLicences } from '#src/styles/web-fonts.ts';

/** The licence of a font family beside its files. */
export const getStaticPaths = () => Object.keys(fontLicences).map((family) => ({ params: { family } }));

export const GET = async ({ params }: { params: { family: keyof typeof fontLicences } }) =>
  new Response((await fontLicence(params.family)) as BodyInit, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
