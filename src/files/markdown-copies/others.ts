import {
  changes,
  instrumentLabel,
  instrumentSubtitle,
  instruments,
  pageOf,
  pages,
  services,
} from '../../queries/index.ts';
import { forceKinds } from '../../schemas/instrument.ts';
import { contactMarkdown } from '../../site/contact-words.ts';
import { sitePages } from '../../site/pages.ts';
import { site } from '../../site/site.ts';
import { shortDay, vagueDay } from '../../vietnamese/dates.ts';
import { body, link, list, page, section, words } from './markdown.ts';
import type { MarkdownCopy } from './markdown-copy.ts';

/** A source, linked where it has an address. */
const sourceLine = ({ label, url }: { label: string; url?: string }): string =>
  url ? `[${words(label)}](${url})` : words(label);

/** The site's own pages of prose, help and the log of changes. */
export async function pageCopies(): Promise<MarkdownCopy[]> {
  const help = await pageOf('tro-giup');
  const lines = await services();
  const log = await changes();
  return [
    ...[...(await pages()), await pageOf('bao-chi')].map(
      ({ id, data, body: text }): MarkdownCopy => ({
        page: `/${id}/`,
        section: 'Về trang này',
        title: data.title,
        about: data.description,
        markdown: page(data.title, [
          data.lead && words(data.lead),
          body(text),
          data.contact && contactMarkdown(site.contact),
        ]),
      }),
    ),
    {
      page: '/tro-giup/',
      section: 'Trợ giúp',
      title: help.data.title,
      about: help.data.description,
      markdown: page(help.data.title, [
        help.data.lead && words(help.data.lead),
        list(
          lines.map(
            ({ number, name, told, operator, checkedOn }) =>
              `**${number}**: ${words(name)}. ${words(told)} Đơn vị: ${words(operator)}. Kiểm ngày ${shortDay(checkedOn)}.`,
          ),
        ),
        body(help.body),
      ]),
    },
    {
      page: sitePages['thay-doi'].href,
      section: 'Về trang này',
      title: sitePages['thay-doi'].name,
      about: 'Nhật ký thay đổi của trang.',
      markdown: page(sitePages['thay-doi'].name, [
        list(
          log.map(
            ({ date, title, text, link: to }) =>
              `${shortDay(date)}: ${link(title, to)}${text ? ` ${words(text)}` : ''}`,
          ),
        ),
      ]),
    },
  ];
}

/** The instruments whose text the site does not hold; those it holds have exports of their own. */
export async function instrumentCopies(): Promise<MarkdownCopy[]> {
  return (await instruments())
    .filter(({ data }) => !data.text)
    .map((entry): MarkdownCopy => {
      const { data } = entry;
      const label = instrumentLabel(entry);
      return {
        page: `/van-ban/${entry.id}/`,
        section: 'Thư viện văn bản',
        title: label,
        about: instrumentSubtitle(entry),
        markdown: page(label, [
          words(instrumentSubtitle(entry)),
          list([
            `Cơ quan ban hành: ${words(data.authority)}`,
            data.date && `Ngày ban hành: ${shortDay(data.date)}`,
            data.inForce && `Có hiệu lực: ${shortDay(data.inForce)}`,
            `Tình trạng: ${data.status}. ${words(data.statusNote)}`,
            data.statusSource &&
              `${forceKinds[data.statusSource.kind]}, ${vagueDay(data.statusSource.on)}${data.statusSource.copy ? ' (bản chép)' : ''}: ${sourceLine(data.statusSource)}`,
            `Kiểm ngày ${shortDay(data.checkedOn)}`,
          ]),
          body(entry.body),
          data.note && words(data.note),
          section('Nguồn', list(data.sources.map(sourceLine))),
        ]),
      };
    });
}
