import { formats } from '../../legal/export/index.ts';
import { instrumentLabel, instrumentSubtitle, memo, texts } from '../../queries/index.ts';
import { site } from '../../site.ts';
import { campaignTwins } from './campaigns.ts';
import { absolute } from './markdown.ts';
import { instrumentTwins, pageTwins } from './others.ts';
import { planTwins } from './plans.ts';

/** A reading page in Markdown, made from the same content as the page; it stands at the page's address with ".md" for the last slash. */
export interface Twin {
  /** The page's address, with its slash. */
  page: string;
  /** Where llms.txt lists it. */
  section: string;
  title: string;
  about: string;
  markdown: string;
}

export const addressOf = (page: string): string => `${page.slice(0, -1)}.md`;

/** Every twin, each ending with where it is from. */
export const twins = memo(async (): Promise<Twin[]> => {
  const all = [
    ...(await planTwins()),
    ...(await campaignTwins()),
    ...(await pageTwins()),
    ...(await instrumentTwins()),
  ];
  return all.map((twin) => ({
    ...twin,
    markdown: `${twin.markdown}\n---\n\n${site.credit}: ${absolute(twin.page)}. Phần trang biên soạn: CC BY 4.0.\n`,
  }));
});

/** The legal texts that the site holds: their Markdown is an export of the tree; where there is none, their plain text stands in. */
const heldFormat = (formats as string[]).includes('md') ? 'md' : 'txt';
const heldTexts = memo(async () =>
  (await texts()).map(({ entry }) => ({
    page: `/van-ban/${entry.id}/`,
    address: `/van-ban/${entry.id}.${heldFormat}`,
    title: instrumentLabel(entry),
    about: `Nguyên văn. ${instrumentSubtitle(entry)}`,
  })),
);

const markdownByPage = memo(async () => {
  const held = heldFormat === 'md' ? await heldTexts() : [];
  return new Map([
    ...(await twins()).map(({ page }) => [page, addressOf(page)] as const),
    ...held.map(({ page, address }) => [page, address] as const),
  ]);
});

/** The Markdown twin of a page, if it has one. */
export const twinOf = async (page: string): Promise<string | undefined> => (await markdownByPage()).get(page);

/** llms.txt: what the site is, and every page that can be read as Markdown. */
export async function llmsText(): Promise<string> {
  const row = (title: string, address: string, about: string) =>
    `- [${title}](${absolute(address)})${about && `: ${about}`}`;
  const sections = Map.groupBy(await twins(), ({ section }) => section);
  return `${[
    `# ${site.name}`,
    `> ${site.description}`,
    site.footer,
    'Chữ của văn bản chính thức là nguyên văn, kể cả lỗi in; mọi phần khác là lời của trang. Khi dẫn điều khoản, dùng địa chỉ có mã, ví dụ /van-ban/<mã văn bản>/#ii-5-1. Thông điệp “gợi ý” không phải lời của cơ quan nhà nước.',
    `## Nguyên văn\n\n${(await heldTexts()).map(({ title, address, about }) => row(title, address, about)).join('\n')}`,
    `## Dữ liệu\n\n${row('Danh mục dữ liệu mở', '/du-lieu/index.json', 'mọi tệp JSON, kèm JSON Schema')}`,
    ...[...sections].map(
      ([title, own]) =>
        `## ${title}\n\n${own.map((twin) => row(twin.title, addressOf(twin.page), twin.about)).join('\n')}`,
    ),
  ].join('\n\n')}\n`;
}
