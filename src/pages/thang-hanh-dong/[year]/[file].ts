import { calendarFile } from '#src/campaign/calendar-file.ts';
import { feeds } from '#src/campaign/feeds.ts';
import { campaigns, keptIds, messages } from '#src/queries/index.ts';
import { site } from '#src/site.ts';

/** What a campaign's calendar is offered as. */
const files = ['lich.ics', 'atom.xml', 'feed.json'] as const;

export const getStaticPaths = async () =>
  (await campaigns()).flatMap((campaign) =>
    files.map((file) => ({ params: { year: campaign.id, file }, props: { campaign } })),
  );

type Campaign = Awaited<ReturnType<typeof campaigns>>[number];

export const GET = async ({
  params: { file },
  props: { campaign },
  site: base,
}: {
  params: { file: (typeof files)[number] };
  props: { campaign: Campaign };
  site: URL;
}) => {
  const { id: year, data } = campaign;
  const days = await messages(year);
  const keptId = await keptIds();
  const page = new URL(`/thang-hanh-dong/${year}/`, base).href;
  const address = (path: string) => new URL(path, base).href;
  if (file === 'lich.ics') {
    const entries = [
      {
        id: `thang-hanh-dong-${year}`,
        from: data.from,
        to: data.to,
        title: data.officialName,
        description: `Chủ đề: ${data.theme.text}.`,
        url: page,
      },
      ...days.map(({ slug, url, sendable: { date, slogan, lead } }) => ({
        id: `${year}-${slug}`,
        from: date,
        title: slogan,
        description: lead,
        url: address(url),
      })),
    ];
    return new Response(calendarFile(data.title, entries, { host: base.hostname, stamp: data.from, keptId }));
  }
  const { atom, json } = feeds(
    {
      title: data.title,
      description: data.officialName,
      page,
      atom: `${page}atom.xml`,
      json: `${page}feed.json`,
      author: site.name,
    },
    days.map(({ url, sendable: { date, slogan, lead } }) => ({
      id: address(keptId(url)),
      title: slogan,
      url: address(url),
      date,
      summary: lead,
    })),
  );
  return new Response(file === 'atom.xml' ? atom : json);
};
