import { exporters, type Format, formats } from '#src/legal/export/index.ts';
import { exportFile, type HeldText, texts } from '#src/queries/index.ts';

export const getStaticPaths = async () => {
  const paths = [];
  for (const held of await texts())
    for (const format of formats)
      if (await exportFile(held, format)) paths.push({ params: { id: held.entry.id, format }, props: { held } });
  return paths;
};

export const GET = async ({ params, props }: { params: { format: Format }; props: { held: HeldText } }) =>
  new Response((await exportFile(props.held, params.format)) as BodyInit, {
    headers: { 'Content-Type': exporters[params.format].mediaType },
  });
