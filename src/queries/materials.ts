import { type CollectionEntry, getCollection } from 'astro:content';
import { caption, englishCaption } from '../campaign/caption.ts';
import { originOf } from '../campaign/origin.ts';
import { shortLabel } from '../legal/name/cite.ts';
import { statusWords } from '../legal/name/status-words.ts';
import { isIssuedWith } from '../plan/plan-name.ts';
import { type Format, type FormatName, formatNames, formats } from '../posters/formats.ts';
import { type PosterSizes, posterSizes } from '../posters/make-poster.ts';
import { layOut, wordsOn } from '../posters/sheet.ts';
import { pictureAlt } from '../posters/sheet-alt.ts';
import { sheetInput } from '../posters/sheet-input.ts';
import type { SheetInput } from '../posters/sheet-model.ts';
import { typstAvailable } from '../print/typst.ts';
import type { MaterialKind } from '../schemas/material.ts';
import { licence } from '../site/licence.ts';
import { site } from '../site/site.ts';
import { absolute } from '../site/url.ts';
import { type MessageEntry, messages, month, type Printed, services, themeSheets } from './campaign.ts';
import { instrumentLabel, text } from './library.ts';
import { memo, must } from './memo.ts';
import { plansOfMessage } from './plan-messages.ts';

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
  /** Its picture in words, with what must not be missed: the slogan, the numbers, whose it is. */
  alt: string;
  /** What stands on it to read, help numbers included. */
  words: string;
  /** What to post with it. */
  caption: string;
  /** The same and the picture in words for who reads no Vietnamese; missing where nobody has translated it. */
  english?: { caption: string; alt: string };
  kinds: MaterialKind[];
  /** What its sheets are made from, but for the format. */
  input: Omit<SheetInput, 'format'>;
  /** Empty where this machine cannot draw posters (src/print/typst.ts). */
  sheets: Sheet[];
}

/** What a message goes with, in words. */
const goesWith = async (message: MessageEntry): Promise<string[]> =>
  Promise.all(
    (await plansOfMessage(message)).map(async ({ instrument, provisions }) => {
      const { document, entry } = await text(instrument);
      const labels = provisions.map((id) => shortLabel(document, id)).join(', ');
      const name = instrumentLabel(entry);
      const status = statusWords(document, entry.data.status);
      return `mục ${labels} của ${isIssuedWith(document) ? `Kế hoạch ban hành kèm ${name}` : name}${status && ` (${status})`}`;
    }),
  );

/** Whom to name for what is taken of a message or a theme, and where it stands. */
export const creditOf = ({ url }: Pick<Printed, 'url'>): string => `${site.credit}, ${absolute(url)}, ${licence.name}`;

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
  const { slogan } = message.data;
  const input = sheetInput({ ...message, lead: message.data.lead }, await month(), await services());
  const words = `${wordsOn(layOut({ ...input, format: formatNames[0]! })).join('. ')}.`;
  const posted = { ...message, day: day?.data.day, services: await services(), credit: creditOf(message) };
  const inEnglish = englishCaption(posted);
  const numbers = input.services.map(({ number }) => number).join(', ');
  return {
    entry,
    message,
    day,
    url: `/tai-lieu/${entry.id}/`,
    alt: `${pictureAlt(message.slug)} Dòng chữ lớn: ${slogan}. ${numbers ? `Số gọi: ${numbers}. ` : ''}${originOf(message).line}.`,
    input,
    words,
    caption: caption({ ...posted, goesWith: day ? await goesWith(day) : [] }),
    ...(inEnglish && {
      english: {
        caption: inEnglish,
        alt: `${message.data.english!.alt} In large letters, in Vietnamese: “${slogan}”. ${originOf(message).english}.`,
      },
    }),
    kinds: [...new Set(formatNames.map((format) => formats[format].kind))],
    sheets: typstAvailable()
      ? formatNames.map((format) => ({ format, about: formats[format], ...posterSizes(format) }))
      : [],
  };
}

/** All materials: messages in the order of their days, then the themes of years that are over. */
export const materialViews = memo(async () => {
  const views = await Promise.all((await materials()).map(materialView));
  return views.sort((a, b) => (a.day?.data.day ?? '99').localeCompare(b.day?.data.day ?? '99'));
});

/** Those shown first and sent to the press: official themes, and days that are kept elsewhere too. */
export const leadingMaterials = memo(async () =>
  (await materialViews()).filter(({ message, day }) => message.official || day?.data.occasion),
);
