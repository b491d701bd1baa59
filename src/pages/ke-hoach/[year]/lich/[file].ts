import { calendarFiles, type PlanFile } from '#src/files/plan-files.ts';
import { taskLists } from '#src/queries/index.ts';

/** The calendars of a plan year. */
export const getStaticPaths = async () =>
  (
    await Promise.all(
      (
        await taskLists()
      ).map(async (list) =>
        (
          await calendarFiles(list)
        ).map((file) => ({
          params: { year: list.year, file: file.href.split('/').at(-1) },
          props: { file },
        })),
      ),
    )
  ).flat();

export const GET = ({ props }: { props: { file: PlanFile } }) => new Response(props.file.bytes as BodyInit);
