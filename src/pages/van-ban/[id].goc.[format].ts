import { offeredEnding } from '#src/legal/import/ending.ts';
import { type HeldText, texts } from '#src/queries/index.ts';

/** The original as received, byte for byte, under the ending that it came with. */
export const getStaticPaths = async () =>
  (await texts()).map((held) => ({
    params: { id: held.entry.id, format: offeredEnding(held.entry.data.text!.source) },
    props: { held },
  }));

const types: Record<string, string> = {
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  'html.txt': 'text/plain; charset=utf-8',
  'htm.txt': 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export const GET = ({ props, params }: { props: { held: HeldText }; params: { format: string } }) =>
  new Response(props.held.original as BodyInit, {
    headers: { 'Content-Type': types[params.format] ?? 'application/octet-stream' },
  });
