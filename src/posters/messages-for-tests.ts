/** The messages as the sheets get them; for tests, which must hold for what is really printed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { partFrontMatter } from '../schemas/front-matter.ts';
import type { FormatName } from './formats.ts';
import type { SheetInput } from './sheet-model.ts';

type Message = SheetInput['message'] & { official: boolean; violence: boolean };

const root = join(process.cwd(), 'content');
/** Messages without a year, and those that a year's Action Month issued. */
const folders = [
  join(root, 'messages'),
  ...readdirSync(join(root, 'campaigns')).map((year) => join(root, 'campaigns', year, 'messages')),
].filter((folder) => existsSync(folder));

export const messages: Message[] = folders
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => {
    const { slogan, lines, lead = '', source, violence } = parse(partFrontMatter(readFileSync(file, 'utf8'))!.record);
    const official = source !== undefined;
    const slug = file.replace(/^.*\/(?:\d\d-)?|\.mdx$/g, '');
    return { slug, slogan, lines: lines ?? [slogan], lead: official ? '' : lead, violence, official };
  })
  .sort((a, b) => a.slug.localeCompare(b.slug));

/** Their slugs, without the day’s number. */
export const messageSlugs = messages.map(({ slug }) => slug);

export const message = (slug: string): Message => messages.find((one) => one.slug === slug)!;

const services = [
  { number: '113', caption: 'Công an, khi nguy hiểm', cue: 'nguy hiểm gọi' },
  { number: '111', caption: 'Bảo vệ trẻ em, gọi miễn phí', cue: 'trẻ em gọi' },
  { number: '1900 969 680', caption: 'Hỗ trợ phụ nữ, có thể mất cước' },
];

/** A sheet as the site asks for it. */
export const sheetOf = ({ official, violence, ...words }: Message, format: FormatName): SheetInput => ({
  format,
  message: words,
  official,
  origin: official ? 'Chủ đề Tháng hành động năm 2018' : 'Thông điệp gợi ý của Bình đẳng giới Bắc Kạn',
  month: {
    name: 'Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới',
    days: '15/11 – 15/12 hằng năm',
  },
  services: violence ? services : [],
  url: `http://localhost:4321/thong-diep/${words.slug}/`,
  address: 'localhost:4321',
  publisher: 'Bình đẳng giới Bắc Kạn',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  date: '2026-11-24',
});
