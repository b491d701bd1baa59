import { imprintOf, type Official, originOf } from '../campaign/origin.ts';
import type { Service } from '../schemas/service.ts';
import { licence } from '../site/licence.ts';
import { site } from '../site/site.ts';
import { absolute, siteUrl } from '../site/url.ts';
import { dayMonth } from '../vietnamese/dates.ts';
import type { SheetInput } from './sheet-model.ts';

/** A message, or an official theme, as far as its sheets need it. */
export interface SheetMessage {
  slug: string;
  /** The page that its code leads to, from the site's root. */
  url: string;
  data: { slogan: string; lines: readonly string[]; violence: boolean };
  official?: Official;
  /** What the Month was called in the year of an official theme, and its days. */
  month?: SheetInput['month'];
  /** What may be printed of its advice; empty beside an official slogan, for it would pass for official. */
  lead: string;
}

/** What is so of the Month in every year. */
export interface SheetMonth {
  name: string;
  from: string;
  to: string;
  madeOn: string;
}

/** What all sheets of a message are made from, but for the format. The numbers stand on those about violence alone. */
export const sheetInput = (
  message: SheetMessage,
  { name, from, to, madeOn }: SheetMonth,
  services: readonly Pick<Service, 'number' | 'caption' | 'charge' | 'cue' | 'poster'>[],
): Omit<SheetInput, 'format'> => ({
  message: {
    slug: message.slug,
    slogan: message.data.slogan,
    lines: message.data.lines,
    lead: message.lead,
  },
  official: message.official !== undefined,
  origin: originOf(message).line,
  imprint: imprintOf(message.official, licence.name),
  month: message.month ?? { name, days: `${dayMonth(from)} – ${dayMonth(to)} hằng năm` },
  services: message.data.violence
    ? services
        .filter(({ poster }) => poster)
        .map(({ number, caption, charge, cue }) => ({
          number,
          caption: charge ? `${caption}, ${charge}` : caption,
          cue,
        }))
    : [],
  url: absolute(message.url),
  address: new URL(siteUrl()).host,
  publisher: site.name,
  licence,
  date: madeOn,
});
