import { allChoices } from '../plan/task-choices.ts';
import { type FormatName, formats } from '../posters/formats.ts';
import { statuses } from '../schemas/instrument.ts';
import { kinds, type MaterialKind } from '../schemas/material.ts';
import { type Audience, audiences } from '../schemas/message.ts';
import type { SearchRecord } from '../search/record.ts';
import { sitePages } from '../site/pages.ts';
import { statusPath } from '../site/status-path.ts';
import { dayMonth } from '../vietnamese/dates.ts';
import { month } from './campaign.ts';
import { instruments } from './library.ts';
import { materialViews } from './materials.ts';
import { choiceSource, taskLists } from './plan.ts';

/** A list is asked for by what it lists and by what it lists them. */
const list = (url: string, title: string, note: string, path: string, aliases: string[]): SearchRecord => ({
  url,
  id: url.split('/').filter(Boolean).slice(-2).join('-').replace('#', ''),
  type: 'list',
  title,
  text: '',
  note,
  path,
  aliases,
});

const lower = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** Lists that have an address: materials by kind, sheet and audience, instruments by status, tasks by kind, section and time, weeks. */
export async function listRecords(): Promise<SearchRecord[]> {
  const parts = [materialLists, statusLists, taskPages, weeks];
  return [...(await Promise.all(parts.map((part) => part()))).flat(), ...ownPages()];
}

async function materialLists(): Promise<SearchRecord[]> {
  const views = await materialViews();
  const keys = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as Key[];
  const count = (has: (view: (typeof views)[number]) => boolean) => views.filter(has).length;
  const told = (number: number) => `${number} thông điệp để tải về.`;
  const path = 'Tài liệu';
  return [
    ...keys(kinds).flatMap((kind: MaterialKind) => {
      const number = count((view) => view.kinds.includes(kind));
      const names = ['tải', 'mẫu', 'các'].map((word) => `${word} ${lower(kinds[kind])}`);
      return number > 0 ? [list(`/tai-lieu/loai/${kind}/`, kinds[kind], told(number), path, names)] : [];
    }),
    ...keys(formats).flatMap((format: FormatName) => {
      const { name, kind } = formats[format];
      const number = count((view) => view.sheets.some((sheet) => sheet.format === format));
      const size = name.slice(kinds[kind].length).trim();
      const named = name.startsWith(kinds[kind]) && size ? [`${lower(kinds[kind])} khổ ${size}`, `khổ ${size}`] : [];
      const names = /một màu/.test(name) ? [...named, 'bản đen trắng', 'bản cho máy photocopy'] : named;
      return number > 0
        ? [list(`/tai-lieu/kho/${format}/`, name, told(number), path, [`tải ${lower(name)}`, ...names])]
        : [];
    }),
    ...keys(audiences).flatMap((audience: Audience) => {
      const number = count(({ message }) => message.data.audience.includes(audience));
      const whom = audiences[audience].split(', ').map(lower);
      const names = whom.flatMap((one) =>
        ['tài liệu', 'áp phích', 'tranh cổ động', 'thông điệp'].map((what) => `${what} dành cho ${one}`),
      );
      const title = `Dành cho: ${audiences[audience]}`;
      return number > 0 ? [list(`/tai-lieu/danh-cho/${audience}/`, title, told(number), path, names)] : [];
    }),
  ];
}

async function statusLists(): Promise<SearchRecord[]> {
  const library = await instruments();
  return statuses.flatMap((status) => {
    const number = library.filter(({ data }) => data.status === status).length;
    const names = [`văn bản đã ${status}`, `luật ${status}`, `danh sách văn bản ${status}`];
    return number > 0
      ? [list(statusPath(status), `Văn bản ${status}`, `${number} văn bản trong thư viện.`, 'Văn bản', names)]
      : [];
  });
}

async function taskPages(): Promise<SearchRecord[]> {
  const pages = (await taskLists()).map(async (tasks) => {
    const path = `Kế hoạch ${tasks.year} › Nhiệm vụ`;
    return allChoices(await choiceSource(tasks), tasks.tasks)
      .filter(({ grouping }) => grouping !== 'co-quan')
      .map(({ href, label, count }) =>
        list(href, `Việc: ${label}`, `${count} việc.`, path, [`nhiệm vụ ${lower(label)}`]),
      );
  });
  return (await Promise.all(pages)).flat();
}

/** Each week of the Month has its messages, and a package for communes, which stands with the others. */
const weeks = async (): Promise<SearchRecord[]> => [
  list(
    `${sitePages['thang-hanh-dong'].href}#goi`,
    'Gói tải một lần',
    'Gói của xã theo tuần: áp phích, lời đọc loa, lời gửi Zalo.',
    'Tháng hành động',
    (await month()).weeks.map((_, i) => `gói của xã tuần ${i + 1} zip`),
  ),
  ...(await month()).weeks.map(({ title, from, to }, i) =>
    list(
      `${sitePages['thong-diep'].href}#tuan-${i + 1}`,
      `Tuần ${i + 1}: ${title}`,
      `${dayMonth(from)} đến ${dayMonth(to)}: thông điệp từng ngày.`,
      'Tháng hành động',
      [`thông điệp tuần ${i + 1}`, `bài đọc trên loa tuần ${i + 1}`],
    ),
  ),
];

/** Pages of the table that are no matter of their own, but have an address. */
const ownPages = (): SearchRecord[] =>
  [
    list(sitePages['trang-chu'].href, 'Trang chủ', 'Ba lối vào: người dân, báo chí, cán bộ.', 'Các mục của trang', [
      'về trang đầu',
    ]),
    list(
      sitePages['thay-doi'].href,
      sitePages['thay-doi'].name,
      'Nhật ký thay đổi, mới nhất ở trên.',
      'Các mục của trang',
      ['thay đổi', 'mới cập nhật', 'tin mới', 'nhật ký'],
    ),
  ].map((one) => ({ ...one, type: 'page' }));
