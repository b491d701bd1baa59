import { type CollectionEntry, getCollection } from 'astro:content';
import { posterWords } from '../campaign/short-messages.ts';
import { type Format, type FormatName, formats } from '../posters/formats.ts';
import { makePoster, type PosterFiles } from '../posters/make-poster.ts';
import { typstAvailable } from '../print/typst.ts';
import { designs, type MaterialKind } from '../schemas/material.ts';
import { site } from '../site.ts';
import { dayMonth, shortDay } from '../vietnamese/dates.ts';
import { campaign, type MessageEntry, messages, services } from './campaign.ts';
import { localityOf } from './editions.ts';
import { instrumentLabel, text } from './library.ts';
import { memo, must } from './memo.ts';

export const materials = memo(() => getCollection('materials'));

export type MaterialEntry = CollectionEntry<'materials'>;

/** One file of a material: where it is served and what it is. */
export interface MaterialFile {
  name: string;
  label: string;
  use: string;
  bytes: Uint8Array;
}

/** One sheet of a material: a format, and its files. */
export interface Sheet {
  format: FormatName;
  about: Format;
  poster: PosterFiles;
  files: MaterialFile[];
  previews: { width: number; height: number; webp: MaterialFile }[];
}

export interface MaterialView {
  entry: MaterialEntry;
  message: MessageEntry;
  url: string;
  /** Description for those who cannot see it. */
  alt: string;
  /** What stands on it to read, help numbers included. */
  words: string;
  /** What to post with it. */
  caption: string;
  kinds: MaterialKind[];
  /** Empty where this machine cannot draw posters (src/print/typst.ts). */
  sheets: Sheet[];
}

async function drawMaterial(entry: MaterialEntry): Promise<MaterialView> {
  const { campaign: year, message: slug, design, formats: wanted } = entry.data;
  const message = must(
    (await messages(year)).find((other) => other.slug === slug),
    `thông điệp ${slug} năm ${year}`,
  );
  const edition = (await campaign(year)).data;
  const { lines, slogan, status } = message.data;
  // The lead is the site's own sentence: beside an official slogan it would pass for official.
  const lead = status === 'chính thức' ? '' : message.sendable.lead;
  const alt = `${designs[design]} Dòng chữ lớn: ${slogan}.`;
  const source = (await text(edition.instrument)).entry;
  const helpLines = await services();
  const onPosters = helpLines.filter((service) => service.poster);
  const sheets = typstAvailable()
    ? await Promise.all(
        wanted.map(async (format) => {
          const poster = await makePoster({
            design,
            format,
            message: { id: slug, slogan, lines, lead },
            alt,
            captions: [`${edition.officialName}, ${dayMonth(edition.from)} – ${shortDay(edition.to)}`],
            source: `Kế hoạch kèm ${instrumentLabel(source)}, ${localityOf(source)}, ${year}`,
            url: new URL(message.url, import.meta.env.SITE).href,
            address: new URL(import.meta.env.SITE).host,
            services: onPosters,
            publisher: site.name,
            date: edition.madeOn,
          }).catch((error: Error) => {
            throw new Error(
              `${message.filePath}: “${slogan}” không vừa khổ ${formats[format].name}, mẫu ${design} (${entry.filePath}).\n${error.message}`,
            );
          });
          return sheetOf(entry.id, format, poster);
        }),
      )
    : [];
  return {
    entry,
    message,
    url: `/tai-lieu/${entry.id}/`,
    alt,
    words: posterWords({ ...message.sendable, lead }, helpLines),
    caption: posterWords(message.sendable, helpLines),
    kinds: [...new Set(wanted.map((format) => formats[format].kind))],
    sheets,
  };
}

function sheetOf(id: string, format: FormatName, poster: PosterFiles): Sheet {
  const about: Format = formats[format];
  const isPrinted = about.unit === 'mm';
  const file = (suffix: string, label: string, use: string, bytes: Uint8Array): MaterialFile => ({
    name: `${id}-${format}${suffix}`,
    label,
    use,
    bytes,
  });
  const print = about.bleed > 0 ? `Để in: lề tràn ${about.bleed} mm, có dấu cắt` : 'Để in ở máy thường';
  return {
    format,
    about,
    poster,
    files: [
      file('.pdf', 'PDF', isPrinted ? print : 'Để xem và in', poster.pdf),
      ...(poster.pdfCmyk ? [file('-cmyk.pdf', 'PDF CMYK', 'Cho nhà in, bốn màu mực', poster.pdfCmyk)] : []),
      file('.svg', 'SVG', 'Để sửa khổ, phóng to không vỡ', Buffer.from(poster.svg)),
      file('.png', 'PNG', 'Để đăng mạng, trình chiếu', poster.png),
      file('.webp', 'WebP', 'Để đăng trang web, nhẹ hơn', poster.webp),
    ],
    previews: poster.previews.map(({ width, height, webp }) => ({
      width,
      height,
      webp: file(`-${width}.webp`, 'WebP', '', webp),
    })),
  };
}

const drawn = new Map<string, Promise<MaterialView>>();

/** A material joined with its message and its files, made once a build. */
export function materialView(entry: MaterialEntry): Promise<MaterialView> {
  if (import.meta.env.DEV) return drawMaterial(entry);
  if (!drawn.has(entry.id)) drawn.set(entry.id, drawMaterial(entry));
  return drawn.get(entry.id)!;
}

/** All materials, in the order of their messages' days. */
export const materialViews = memo(async () => {
  const views = await Promise.all((await materials()).map(materialView));
  return views.sort((a, b) => a.message.data.date.localeCompare(b.message.data.date));
});
