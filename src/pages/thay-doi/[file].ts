import { feeds } from '#src/campaign/feeds.ts';
import { changes, keptIds } from '#src/queries/index.ts';
import { site } from '#src/site.ts';

/** The log of changes as feeds. An entry is known by its id, so that two about one page stay two. */
export const getStaticPaths = () => ['atom.xml', 'feed.json'].map((file) => ({ params: { file } }));

export const GET = async ({ params: { file }, site: base }: { params: { file: string }; site: URL }) => {
  const page = new URL('/thay-doi/', base).href;
  const keptId = await keptIds();
  const { atom, json } = feeds(
    {
      title: `${site.name}: có gì mới`,
      description: 'Những gì thay đổi trên trang',
      page,
      atom: `${page}atom.xml`,
      json: `${page}feed.json`,
      author: site.name,
    },
    (await changes()).map(({ id, date, title, text, link }) => ({
      id: new URL(keptId(`/thay-doi/#${id}`), base).href,
      title,
      url: new URL(link, base).href,
      date,
      summary: text ?? title,
    })),
  );
  return new Response(file === 'atom.xml' ? atom : json);
};
