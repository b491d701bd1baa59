import { formats } from '../../legal/export/index.ts';
import { instrumentLabel, instrumentSubtitle, memo, texts } from '../../queries/index.ts';
import { licence } from '../../site/licence.ts';
import { site } from '../../site/site.ts';
import { notOfState } from '../../site/standing.ts';
import { absolute } from '../../site/url.ts';
import { plainText } from '../../vietnamese/plain-text.ts';
import { type PublishedFile, published } from '../published-file.ts';
import { answerCopies } from './answers.ts';
import { campaignCopies } from './campaigns.ts';
import type { MarkdownCopy } from './markdown-copy.ts';
import { instrumentCopies, pageCopies } from './others.ts';
import { planCopies } from './plans.ts';

const addressOf = (page: string): string => `${page.slice(0, -1)}.md`;

/** Every copy, each ending with where it is from. */
const copies = memo(async (): Promise<MarkdownCopy[]> => {
  const all = await Promise.all([planCopies(), campaignCopies(), answerCopies(), pageCopies(), instrumentCopies()]);
  return all.flat().map((copy) => ({
    ...copy,
    markdown: `${copy.markdown}\n---\n\n${site.credit}: ${absolute(copy.page)}. Phần trang biên soạn: ${licence.name}.\n`,
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
    ...(await copies()).map(({ page }) => [page, addressOf(page)] as const),
    ...held.map(({ page, address }) => [page, address] as const),
  ]);
});

/** Where a page stands as Markdown, if it does. */
export const markdownOf = async (page: string): Promise<string | undefined> => (await markdownByPage()).get(page);

/** What the site is, and every page that can be read as Markdown. */
async function llmsText(): Promise<string> {
  const row = (title: string, address: string, about: string) =>
    `- [${title}](${absolute(address)})${about && `: ${about}`}`;
  const sections = Map.groupBy(await copies(), ({ section }) => section);
  return `${[
    `# ${site.name}`,
    `> ${site.description}`,
    site.footer,
    `Chữ của văn bản chính thức là nguyên văn, kể cả lỗi in; mọi phần khác là lời của trang. Khi dẫn điều khoản, dùng địa chỉ có mã, ví dụ /van-ban/<mã văn bản>/#ii-5-1. Thông điệp “gợi ý” do trang soạn${notOfState('lời')}.`,
    `## Nguyên văn\n\n${(await heldTexts()).map(({ title, address, about }) => row(title, address, about)).join('\n')}`,
    `## Dữ liệu\n\n${row('Danh mục dữ liệu mở', '/du-lieu/index.json', 'mọi tệp JSON, kèm JSON Schema')}`,
    ...[...sections].map(
      ([title, own]) =>
        `## ${title}\n\n${own.map(({ title: name, page, about }) => row(name, addressOf(page), about)).join('\n')}`,
    ),
  ].join('\n\n')}\n`;
}

/** The Markdown copies, and llms.txt, which lists them. */
export const markdownFiles = async (): Promise<PublishedFile[]> => [
  published({ href: '/llms.txt' }, async () => plainText(await llmsText())),
  ...(await copies()).map(({ page, title, about, markdown }) =>
    published({ href: addressOf(page), label: 'Markdown', name: title, about }, () => markdown, false),
  ),
];
