import { listFiles, type PlanFile } from '#src/files/plan-files.ts';
import { taskLists } from '#src/queries/index.ts';

/** The table of all tasks as files. */
export const getStaticPaths = async () =>
  (
    await Promise.all(
      (
        await taskLists()
      ).map(async (list) =>
        (
          await listFiles(list)
        ).map((file) => ({
          params: { year: list.year, file: file.href.split('/').at(-1) },
          props: { file },
        })),
      ),
    )
  ).flat();

export const GET = ({ props }: { props: { file: PlanFile } }) => new Response(props.file.bytes as BodyInit);
