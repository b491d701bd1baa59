import { type CollectionEntry, getCollection } from 'astro:content';
import { posterWords } from '../campaign/short-messages.ts';
import { type Format, type FormatName, formats } from '../posters/formats.ts';
import { type PosterSizes, posterSizes } from '../posters/make-poster.ts';
import { typstAvailable } from '../print/typst.ts';
import { designs, type MaterialKind } from '../schemas/material.ts';
import { type MessageEntry, messages, type Printed, services, themeSheets } from './campaign.ts';
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
  message: Printed;
  /** Missing where it is an official theme's sheet. */
  day?: MessageEntry;
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

/** A material joined with its message. */
async function materialView(entry: MaterialEntry): Promise<MaterialView> {
  const { message: slug, design, formats: wanted } = entry.data;
  const day = (await messages()).find((other) => other.slug === slug);
  const message =
    day ??
    must(
      (await themeSheets()).find((other) => other.slug === slug),
      `thông điệp ${slug}`,
    );
  const { slogan, violence } = message.data;
  const words = posterWords({ slogan, violence, lead: day?.sendable.lead ?? '' }, await services());
  return {
    entry,
    message,
    day,
    url: `/tai-lieu/${entry.id}/`,
    alt: `${designs[design]} Dòng chữ lớn: ${slogan}.`,
    words,
    caption: words,
    kinds: [...new Set(wanted.map((format) => formats[format].kind))],
    sheets: typstAvailable()
      ? wanted.map((format) => ({ format, about: formats[format], ...posterSizes(format) }))
      : [],
  };
}

/** All materials: official themes, then messages in the order of their days. */
export const materialViews = memo(async () => {
  const views = await Promise.all((await materials()).map(materialView));
  return views.sort((a, b) => (a.day?.data.day ?? '').localeCompare(b.day?.data.day ?? ''));
});
