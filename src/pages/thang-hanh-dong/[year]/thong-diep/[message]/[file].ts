import { campaigns, messages, messageTexts } from '#src/queries/index.ts';

/** The downloads of one message: loudspeaker scripts as text and Word. */
export const getStaticPaths = async () => {
  const days = (await Promise.all((await campaigns()).map(({ id }) => messages(id)))).flat();
  return (
    await Promise.all(
      days.map(async (day) => {
        const { scripts, docx } = await messageTexts(day);
        const [year, message] = day.id.split('/');
        return [docx, ...scripts.map(({ file }) => file)].map(({ name, bytes }) => ({
          params: { year, message, file: name },
          props: { bytes },
        }));
      }),
    )
  ).flat();
};

export const GET = ({ props }: { props: { bytes: Uint8Array } }) => new Response(props.bytes as BodyInit);
