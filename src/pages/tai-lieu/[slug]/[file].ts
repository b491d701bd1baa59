import { materials, materialView } from '#src/queries.ts';

export const getStaticPaths = async () => {
  const views = await Promise.all((await materials()).map(materialView));
  return views.flatMap(({ entry, poster }) =>
    [...(poster?.files ?? []), ...(poster?.previewFiles.flatMap(({ avif, webp }) => [avif, webp]) ?? [])].map(
      ({ name, bytes }) => ({ params: { slug: entry.id, file: name }, props: { bytes } }),
    ),
  );
};

export const GET = ({ props }: { props: { bytes: Uint8Array } }) => new Response(props.bytes as BodyInit);
