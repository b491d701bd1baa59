import { type CollectionEntry, getCollection } from 'astro:content';
import { posterWords } from '../campaign/short-messages.ts';
import { type Format, type FormatName, formats } from '../posters/formats.ts';
import { type PosterSizes, posterSizes } from '../posters/make-poster.ts';
import { typstAvailable } from '../print/typst.ts';
import { designs, type MaterialKind } from '../schemas/material.ts';
import { type MessageEntry, messages, services } from './campaign.ts';
import { memo, must } from './memo.ts';

export const materials = memo(() => getCollection('materials'));

export type MaterialEntry = CollectionEntry<'materials'>;

/** One sheet of a material: a format, and the sizes of its pictures. */
export interface Sheet extends Pick<PosterSizes, 'pixels' | 'previewPixels'> {
  format: FormatName;
  about: Format;
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

/** The lead is the site's own sentence: beside an official slogan it would pass for official. */
export const leadOnSheet = ({ data, sendable }: MessageEntry): string =>
  data.status === 'chính thức' ? '' : sendable.lead;

/** A material joined with its message. */
async function materialView(entry: MaterialEntry): Promise<MaterialView> {
  const { campaign: year, message: slug, design, formats: wanted } = entry.data;
  const message = must(
    (await messages(year)).find((other) => other.slug === slug),
    `thông điệp ${slug} năm ${year}`,
  );
  const { slogan } = message.data;
  const helpLines = await services();
  return {
    entry,
    message,
    url: `/tai-lieu/${entry.id}/`,
    alt: `${designs[design]} Dòng chữ lớn: ${slogan}.`,
    words: posterWords({ ...message.sendable, lead: leadOnSheet(message) }, helpLines),
    caption: posterWords(message.sendable, helpLines),
    kinds: [...new Set(wanted.map((format) => formats[format].kind))],
    sheets: typstAvailable()
      ? wanted.map((format) => ({ format, about: formats[format], ...posterSizes(format) }))
      : [],
  };
}

/** All materials, in the order of their messages' days. */
export const materialViews = memo(async () => {
  const views = await Promise.all((await materials()).map(materialView));
  return views.sort((a, b) => a.message.data.date.localeCompare(b.message.data.date));
});
