import { type CollectionEntry, getCollection } from 'astro:content';
import { posterWords } from '../campaign/short-messages.ts';
import { type Format, type FormatName, formatNames, formats } from '../posters/formats.ts';
import { type PosterSizes, posterSizes } from '../posters/make-poster.ts';
import { layOut } from '../posters/sheet.ts';
import { pictureAlt, sheetAlt } from '../posters/sheet-alt.ts';
import { sheetInput } from '../posters/sheet-input.ts';
import type { SheetInput } from '../posters/sheet-model.ts';
import { typstAvailable } from '../print/typst.ts';
import type { MaterialKind } from '../schemas/material.ts';
import { leadCampaign, type MessageEntry, messages, month, type Printed, services, themeSheets } from './campaign.ts';
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
  /** Its picture in words, for those who cannot see it. */
  alt: string;
  /** What stands on it to read, help numbers included. */
  words: string;
  /** What to post with it. */
  caption: string;
  kinds: MaterialKind[];
  /** What its sheets are made from, but for the format. */
  input: Omit<SheetInput, 'format'>;
  /** Empty where this machine cannot draw posters (src/print/typst.ts). */
  sheets: Sheet[];
}

/** The Month as sheets name it: by its official name, which every edition bears. */
const sheetMonth = memo(async () => ({
  ...(await month()),
  name: (await leadCampaign())?.data.officialName ?? 'Tháng hành động',
}));

/** A material joined with its message. */
async function materialView(entry: MaterialEntry): Promise<MaterialView> {
  const { message: slug } = entry.data;
  const day = (await messages()).find((other) => other.slug === slug);
  const message =
    day ??
    must(
      (await themeSheets()).find((other) => other.slug === slug),
      `thông điệp ${slug}`,
    );
  const { slogan, violence } = message.data;
  const lead = day?.sendable.lead ?? '';
  const input = sheetInput({ ...message, lead }, await sheetMonth(), await services());
  const words = posterWords({ slogan, violence, lead }, await services());
  return {
    entry,
    message,
    day,
    url: `/tai-lieu/${entry.id}/`,
    alt: pictureAlt(message.slug),
    input,
    words,
    caption: words,
    kinds: [...new Set(formatNames.map((format) => formats[format].kind))],
    sheets: typstAvailable()
      ? formatNames.map((format) => ({ format, about: formats[format], ...posterSizes(format) }))
      : [],
  };
}

/** All materials: official themes, then messages in the order of their days. */
export const materialViews = memo(async () => {
  const views = await Promise.all((await materials()).map(materialView));
  return views.sort((a, b) => (a.day?.data.day ?? '').localeCompare(b.day?.data.day ?? ''));
});

/** Those shown first and sent to the press: official themes, and days that are kept elsewhere too. */
export const leadingMaterials = memo(async () =>
  (await materialViews()).filter(({ message, day }) => message.official || day?.data.occasion),
);

/** What a sheet shows and says, for those who cannot see it. */
export const sheetDescription = ({ input }: MaterialView, { format }: Sheet): string =>
  sheetAlt(layOut({ ...input, format }));
