/** The messages as the posters get them; for tests, which must hold for what is really printed. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { engineContent } from '#tests/kit/engine-content.ts';
import { partFrontMatter } from '../schemas/front-matter.ts';
import { type FormatName, formats } from './formats.ts';
import type { DesignName, PosterInput } from './poster-page.ts';

type Message = PosterInput['message'] & { day: string };

const folder = join(engineContent, 'messages');
const frontMatter = (path: string) => parse(partFrontMatter(readFileSync(path, 'utf8'))!.record);

/** The official theme of 2018, which has a sheet of its own. */
const theme = (): Message => {
  const { text, sheet } = frontMatter(join(engineContent, 'campaigns/2018/campaign.mdx')).theme;
  return { id: sheet.id, slogan: text, lines: sheet.lines, lead: '', day: '' };
};

export const messages: Message[] = readdirSync(folder)
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => {
    const { slogan, lines, lead, day } = frontMatter(join(folder, file));
    return { id: file.slice(0, -4), slogan, lines, lead, day };
  })
  .concat(theme())
  .sort((a, b) => a.day.localeCompare(b.day));

/** Their slugs, without the day’s number. */
export const messageSlugs = messages.map(({ id }) => id);

export const message = (id: string) => messages.find((one) => one.id === id)!;

/** A poster as the site asks for it. */
export function posterOf({ id, slogan, lines, lead }: Message, design: DesignName, format: FormatName): PosterInput {
  const isSmallest = formats[format].foot === 'name';
  return {
    design,
    format,
    message: { id, slogan, lines, lead },
    alt: 'Nền chàm; một hàng người <lớn> & trẻ em nắm tay nhau.',
    captions: [],
    source: 'Thông điệp gợi ý của Bình đẳng giới Bắc Kạn',
    url: `http://localhost:4321/thong-diep/${id}/`,
    address: 'localhost:4321',
    services: [
      { number: '113', caption: 'Công an, khi nguy hiểm' },
      { number: '111', caption: 'Bảo vệ trẻ em' },
      ...(isSmallest ? [] : [{ number: '1900 969 680', caption: 'Hỗ trợ phụ nữ' }]),
    ],
    publisher: 'Bình đẳng giới Bắc Kạn',
    date: '2026-11-24',
  };
}
