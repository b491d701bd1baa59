/** The messages as the sheets get them; for tests, which must hold for what is really printed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { engineContent } from '#tests/kit/engine-content.ts';
import { partFrontMatter } from '../schemas/front-matter.ts';
import type { FormatName } from './formats.ts';
import type { SheetInput } from './sheet-model.ts';

type Message = SheetInput['message'] & { official: boolean; violence: boolean };

const content = engineContent;
const frontMatter = (path: string) => parse(partFrontMatter(readFileSync(path, 'utf8'))!.record);

/** Official themes that have a sheet of their own. */
const themes: Message[] = readdirSync(join(content, 'campaigns')).flatMap((year) => {
  const { theme } = frontMatter(join(content, 'campaigns', year, 'campaign.mdx'));
  if (!theme?.sheet) return [];
  const { id, lines, violence } = theme.sheet;
  return [{ slug: id, slogan: theme.text, lines, lead: '', violence, official: true }];
});

export const messages: Message[] = readdirSync(join(content, 'messages'))
  .filter((file) => file.endsWith('.mdx'))
  .map((file): Message => {
    const { slogan, lines, lead, violence } = frontMatter(join(content, 'messages', file));
    return { slug: file.slice(0, -4), slogan, lines, lead, violence, official: false };
  })
  .concat(themes);

/** Their slugs. */
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
  imprint: official
    ? ['Chủ đề chính thức năm 2018, nguồn: Báo Ví Dụ', 'Hình: Bình đẳng giới Bắc Kạn, CC BY 4.0']
    : ['Câu gợi ý của trang thông tin độc lập', 'Bình đẳng giới Bắc Kạn'],
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
