/** The messages of 2018 as the posters get them; for tests, which must hold for what is really printed. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { partFrontMatter } from '../schemas/front-matter.ts';
import { type FormatName, formats } from './formats.ts';
import type { DesignName, PosterInput } from './poster-page.ts';

type Message = PosterInput['message'] & { date: string; official: boolean };

const folder = join(process.cwd(), 'content/campaigns/2018/messages');

export const messages: Message[] = readdirSync(folder)
  .filter((file) => file.endsWith('.mdx'))
  .sort()
  .map((file) => {
    const { slogan, lines, lead, status, date } = parse(
      partFrontMatter(readFileSync(join(folder, file), 'utf8'))!.record,
    );
    return { id: file.slice(3, -4), slogan, lines, lead, date: String(date), official: status === 'chính thức' };
  });

/** Their slugs, without the day’s number. */
export const messageSlugs = messages.map(({ id }) => id);

export const message = (id: string) => messages.find((one) => one.id === id)!;

/** A poster as the site asks for it. */
export function posterOf(
  { id, slogan, lines, lead, date, official }: Message,
  design: DesignName,
  format: FormatName,
): PosterInput {
  const isSmallest = formats[format].foot === 'name';
  return {
    design,
    format,
    message: { id, slogan, lines, lead: official ? '' : lead },
    alt: 'Nền chàm; một hàng người <lớn> & trẻ em nắm tay nhau.',
    captions: isSmallest
      ? []
      : ['Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới, 15/11 – 15/12/2018'],
    source: 'Kế hoạch kèm Quyết định 415/QĐ-UBND, tỉnh Bắc Kạn, 2018',
    url: `http://localhost:4321/thang-hanh-dong/2018/thong-diep/${id}/`,
    address: 'localhost:4321',
    services: [
      { number: '113', caption: 'Công an, khi nguy hiểm' },
      { number: '111', caption: 'Bảo vệ trẻ em' },
      ...(isSmallest ? [] : [{ number: '1900 969 680', caption: 'Hỗ trợ phụ nữ' }]),
    ],
    publisher: 'Bình đẳng giới Bắc Kạn',
    date,
  };
}
