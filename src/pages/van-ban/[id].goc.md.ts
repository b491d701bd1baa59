import { type HeldText, texts } from '#src/queries/index.ts';

/** The original as received, byte for byte. */
export const getStaticPaths = async () =>
  (await texts()).map((held) => ({ params: { id: held.entry.id }, props: { held } }));

export const GET = ({ props }: { props: { held: HeldText } }) =>
  new Response(props.held.original as BodyInit, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
