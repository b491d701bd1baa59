/** From a message, a design and a format to what poster.typ sets: picture, places and words. */
import { qrOutline } from '../print/qr.ts';
import type { TextPlace } from '../print/svg.ts';
import type { CompileInput } from '../print/typst.ts';
import { bind } from '../vietnamese/bind.ts';
import { type Artwork, type Design, round, type Stage } from './artwork.ts';
import { bang } from './bang.ts';
import { breakLines } from './break-lines.ts';
import { type Format, type FormatName, formats } from './formats.ts';
import { type Colours, inks, paints } from './inks.ts';
import { type Layout, layOut, sizes, stageOf } from './layout.ts';
import { rach } from './rach.ts';
import { soi } from './soi.ts';
import { vai } from './vai.ts';

export const designs = { vai, rach, bang, soi } as const satisfies Record<string, Design>;
export type DesignName = keyof typeof designs;

export type PosterInput = {
  design: DesignName;
  format: FormatName;
  /** `lines` is the slogan broken by hand; `lead` may be empty. */
  message: { id: string; slogan: string; lines: readonly string[]; lead: string };
  /** Description for those who cannot see the poster; goes into PDF and SVG. */
  alt: string;
  /** Small lines at the foot, e.g. the campaign's name and days; they stand in the numbers' place where there are none. */
  captions?: readonly string[];
  /** What the message rests on; printed with the address after it. */
  source: string;
  /** The message's page; the QR code leads there. */
  url: string;
  /** The site's address as printed. */
  address: string;
  services: readonly { number: string; caption: string }[];
  /** Name of the site, as author of the PDF. */
  publisher: string;
  /** The day the material was made, YYYY-MM-DD; becomes the PDF's date, so that it never depends on the day of building. */
  date: string;
};

/** What the one-colour sheet leaves for the commune to fill in: public offices only, for whoever shelters others must not be read off a wall. */
const writing = ['Công an xã, điện thoại', 'Trạm y tế, điện thoại'];

const nonBreaking = (text: string) => text.replaceAll(' ', '\u00a0');
/** Compounds stay on one line. */
const unbroken = (text: string) => bind(text.normalize('NFC'));
const decimal = (value: number) => String(value).replace('.', ',');

export type Sheet = { format: Format; stage: Stage; artwork: Artwork; layout: Layout };

/** Picture and places of a poster, in the format's unit. */
export function drawSheet({ design, format: name, message }: PosterInput): Sheet {
  const format: Format = formats[name];
  const stage = stageOf(format, designs[design]);
  const artwork = designs[design].draw(stage, message.id);
  return { format, stage, artwork, layout: layOut(format, stage, artwork) };
}

/** The slogan's lines for a sheet. */
function linesFor({ lines, lead }: PosterInput['message'], { format, stage, layout }: Sheet): string[] {
  if (format.lines === 'as given') return [...lines];
  // Two lines of lead, if there is one, leave the slogan so much less.
  const leadHeight = format.lead && lead ? (sizes.afterSlogan + 2 * sizes.lead) * stage.e : 0;
  return breakLines(lines, { ...format.lines, shape: layout.words.width / (layout.words.height - leadHeight) });
}

/** The small lines of the foot. */
function smallLines({ captions = [], services, source, address, publisher }: PosterInput, format: Format): string[] {
  if (format.foot === 'name') return [publisher];
  const rests = `${source} · ${address}`;
  return format.foot === 'full' && services.length > 0 ? [...captions, rests] : [rests];
}

/** The colours of a format's ordinary files. */
const coloursOf = ({ oneColour }: Format): Colours => (oneColour ? 'black' : 'rgb');

/**
 * What poster.typ is given.
 * @param trimmed the sheet as it is after the cut, without bleed and crop marks
 * @param colours left out: those of the format's ordinary files
 * @param sheet left out: drawn now
 */
export function posterPage(
  input: PosterInput,
  { trimmed, colours }: { trimmed: boolean; colours?: Colours },
  sheet: Sheet = drawSheet(input),
): CompileInput {
  const { format, stage, artwork, layout } = sheet;
  const { width, height, unit, scale, border, letters } = format;
  const bleed = trimmed ? 0 : format.bleed;
  const design: Design = designs[input.design];
  const [year, month, day] = input.date.split('-').map(Number);
  const { captions = [], services, publisher } = input;
  return {
    template: 'poster.typ',
    timestamp: Date.parse(`${input.date}T00:00:00Z`) / 1000,
    data: {
      title: input.message.slogan,
      description: input.alt,
      publisher,
      date: { year, month, day },
      slug: [
        input.message.slogan,
        format.name,
        `${decimal(width)} × ${decimal(height)} ${unit}${scale > 1 ? ` (tỷ lệ 1:${scale})` : ''}, lề tràn ${decimal(bleed)} ${unit}`,
      ].join(' · '),
      sheet: { width, height, unit, bleed, border, panel: stage.panel, marks: !trimmed && format.marks, e: stage.e },
      paints: paints(colours ?? coloursOf(format), design.ground),
      sizes,
      threads: artwork.threads,
      layout,
      words: {
        ...design.words,
        emphasis: design.emphasis,
        ...letters,
        lines: linesFor(input.message, sheet).map(nonBreaking),
        lead: format.lead ? unbroken(input.message.lead) : '',
        writing,
        services: services.map(({ number, caption }) => [nonBreaking(number), caption]),
        captions: (captions.length > 0 ? captions : [publisher]).map(unbroken),
        small: smallLines(input, format),
        code: layout.code && { ...qrOutline(input.url), alt: `Mã QR mở trang ${input.url}` },
      },
    },
  };
}

/**
 * The empty place in the SVG for one line of the reader's own, such as a unit's name: numbers in the SVG's user units
 * (points for printed sheets, pixels for screens), y on the base line.
 */
export function unitNamePlace({ format, layout }: Sheet, design: DesignName): TextPlace {
  const scale = format.unit === 'mm' ? 72 / 25.4 : 1;
  const { x, y, width, size } = layout.unitName;
  return {
    x: round(x * scale),
    y: round(y * scale),
    width: round(width * scale),
    size: round(size * scale),
    fill: format.oneColour ? '#000000' : inks[designs[design].words.rest].hex,
  };
}
