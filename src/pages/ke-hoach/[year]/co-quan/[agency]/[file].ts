import { bodyFiles, type PlanFile } from '#src/files/plan-files.ts';
import { bodiesOf, taskLists } from '#src/queries/index.ts';

/** What one body can carry away: its calendar, table and forms. */
export const getStaticPaths = async () =>
  (
    await Promise.all(
      (
        await taskLists()
      ).map(async (list) =>
        Promise.all(
          (
            await bodiesOf(list)
          ).map(async (body) =>
            (
              await bodyFiles(list, body)
            ).map((file) => ({
              params: { year: list.year, agency: body.id, file: file.href.split('/').at(-1) },
              props: { file },
            })),
          ),
        ),
      ),
    )
  ).flat(2);

export const GET = ({ props }: { props: { file: PlanFile } }) => new Response(props.file.bytes as BodyInit);
