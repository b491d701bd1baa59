import { addressOf, type Twin, twins } from '#src/files/markdown-copies/index.ts';

/** The reading pages in Markdown. */
export const getStaticPaths = async () =>
  (await twins()).map((twin) => ({ params: { twin: addressOf(twin.page).slice(1, -'.md'.length) }, props: { twin } }));

export const GET = ({ props }: { props: { twin: Twin } }) =>
  new Response(props.twin.markdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
