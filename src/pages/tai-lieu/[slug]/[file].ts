import { materialPackage } from '#src/files/packages.ts';
import { materialViews } from '#src/queries/index.ts';

/** The files of each material and their package. */
export const getStaticPaths = async () =>
  (
    await Promise.all(
      (
        await materialViews()
      ).map(async (view) => {
        const files = view.sheets.flatMap(({ files, previews }) => [...files, ...previews.map(({ webp }) => webp)]);
        return [await materialPackage(view), ...files].map(({ name, bytes }) => ({
          params: { slug: view.entry.id, file: name },
          props: { bytes },
        }));
      }),
    )
  ).flat();

export const GET = ({ props }: { props: { bytes: Uint8Array } }) => new Response(props.bytes as BodyInit);
