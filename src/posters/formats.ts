/** The sheets. A new format is a row here. */

/** Kinds of material; the plan names the first three (II.1), the others were added by the site. */
export type FormatKind = 'ap-phich' | 'pano' | 'tranh-co-dong' | 'anh-mang' | 'bang';

export type Format = {
  name: string;
  kind: FormatKind;
  /** False where the plan names the kind. */
  addedBySite: boolean;
  /** Trimmed size. */
  width: number;
  height: number;
  unit: 'mm' | 'px';
  /** The finished sheet is so many times larger than the file; 1 for all but billboards. */
  scale: number;
  /** What is printed beyond the cut on each side, in the unit; 0 for screens and for printers at home. */
  bleed: number;
  /** Crop marks outside the bleed. */
  marks: boolean;
  /** A border that stays unprinted, in the unit, because printers and copiers at home clip it. */
  border: number;
  /** Black on white for the photocopier, with lines to write on. */
  oneColour: boolean;
  /** The grid cell e is width / columns; type, margins and rules are measured in it. */
  columns: number;
  /** In cells, from the panel's edge to the words. */
  margin: number;
  /** Share of the height that the picture takes, of the width on sheets that lie. */
  picture: number;
  /** On sheets that lie, the share of the height that a frieze below the words takes; without it all pictures stand right. */
  frieze?: number;
  /** From this share of the height down the picture returns below the words. */
  strip?: number;
  /**
   * Cells of the cloth across the picture. Half of it must be 4 or 16 above a multiple of 20, so that the edges
   * fall on joined hands and never through a body.
   */
  clothColumns: number;
  /** The slogan: as broken by hand, or broken anew for the sheet into at most so many lines, within given lines or not. */
  lines: 'as given' | { most: number; within: boolean };
  /** Letters of the slogan in cells: smaller is refused, larger would shout louder than the picture. */
  letters: { smallest: number; largest: number };
  lead: boolean;
  /** Below the numbers to call, which no sheet is without: source and code; nothing; the source; the site's name, where only short numbers have room. */
  foot: 'full' | 'numbers' | 'source' | 'name';
  /** Width of the PNG and the WebP. */
  pixels: number;
  /** Widths of the small pictures for pages. */
  previews: readonly number[];
};

const upright = {
  unit: 'mm',
  scale: 1,
  border: 0,
  bleed: 3,
  marks: true,
  oneColour: false,
  columns: 72,
  margin: 3.5,
  picture: 0.53,
  clothColumns: 72,
  lines: 'as given',
  letters: { smallest: 3.6, largest: 9.2 },
  lead: true,
  foot: 'full',
  pixels: 1754, // A3 at 150 dots an inch
  previews: [320, 640],
} as const;

// Slogan, numbers and source only, seen from across a yard.
const picture = {
  lines: { most: 3, within: false },
  columns: 64,
  margin: 3.2,
  picture: 0.61,
  clothColumns: 48,
  lead: false,
  foot: 'source',
  pixels: 1240,
} as const;

const billboard = {
  kind: 'pano',
  addedBySite: false,
  scale: 10,
  height: 200,
  lines: { most: 2, within: false },
  lead: false,
  previews: [480, 960],
} as const;

const screen = {
  kind: 'anh-mang',
  addedBySite: true,
  unit: 'px',
  bleed: 0,
  marks: false,
  columns: 60,
  margin: 4,
} as const;

export const formats = {
  a3: { ...upright, name: 'Áp phích A3', kind: 'ap-phich', addedBySite: false, width: 297, height: 420 },
  a2: { ...upright, name: 'Áp phích A2', kind: 'ap-phich', addedBySite: false, width: 420, height: 594, pixels: 1240 },
  a4: {
    ...upright,
    name: 'Áp phích A4',
    kind: 'ap-phich',
    addedBySite: false,
    width: 210,
    height: 297,
    border: 8,
    bleed: 0,
    marks: false,
    margin: 2.4,
    pixels: 1240,
  },
  'a4-mot-mau': {
    ...upright,
    name: 'Áp phích A4 một màu',
    kind: 'ap-phich',
    addedBySite: false,
    width: 210,
    height: 297,
    border: 10,
    bleed: 0,
    marks: false,
    oneColour: true,
    margin: 0,
    picture: 0.44,
    letters: { smallest: 3.4, largest: 8 },
    pixels: 1240,
  },
  'tranh-a2': {
    ...upright,
    ...picture,
    name: 'Tranh cổ động A2',
    kind: 'tranh-co-dong',
    addedBySite: false,
    width: 420,
    height: 594,
  },
  'tranh-a1': {
    ...upright,
    ...picture,
    name: 'Tranh cổ động A1',
    kind: 'tranh-co-dong',
    addedBySite: false,
    width: 594,
    height: 841,
  },
  'pano-2-1': {
    ...upright,
    ...billboard,
    name: 'Pano 2:1',
    width: 400,
    columns: 132,
    margin: 4.5,
    picture: 0.43,
    frieze: 0.35,
    clothColumns: 152,
    letters: { smallest: 4, largest: 11 },
    pixels: 2000,
  },
  'pano-4-1': {
    ...upright,
    ...billboard,
    name: 'Pano 4:1',
    width: 800,
    columns: 200,
    margin: 5,
    picture: 0.44,
    frieze: 0.48,
    clothColumns: 208,
    letters: { smallest: 4.6, largest: 11 },
    pixels: 2800,
  },
  vuong: {
    ...upright,
    ...screen,
    name: 'Ảnh vuông',
    width: 1080,
    height: 1080,
    margin: 3.5,
    picture: 0.43,
    lines: { most: 3, within: false },
    letters: { smallest: 3.3, largest: 8 },
    lead: false,
    foot: 'numbers',
    pixels: 1080,
  },
  doc: {
    ...upright,
    ...screen,
    name: 'Ảnh đứng',
    width: 1080,
    height: 1920,
    picture: 0.49,
    strip: 0.845,
    clothColumns: 48,
    lines: { most: 5, within: true },
    letters: { smallest: 3.6, largest: 9 },
    foot: 'numbers',
    pixels: 1080,
  },
  'lien-ket': {
    ...upright,
    ...screen,
    name: 'Ảnh xem trước liên kết',
    width: 1200,
    height: 630,
    margin: 3,
    picture: 0.4,
    clothColumns: 32,
    lines: { most: 4, within: true },
    letters: { smallest: 2.2, largest: 6 },
    lead: false,
    foot: 'name',
    pixels: 1200,
  },
  'bang-tin': {
    ...upright,
    name: 'Dải bảng tin',
    kind: 'bang',
    addedBySite: true,
    width: 594,
    height: 210,
    columns: 144,
    picture: 0.42,
    frieze: 0.42,
    clothColumns: 152,
    lines: { most: 2, within: false },
    letters: { smallest: 3.6, largest: 9 },
    pixels: 2400,
    previews: [480, 960],
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** Printed formats also come as a CMYK file; black alone needs none. */
export const hasCmyk = (format: Format) => format.unit === 'mm' && !format.oneColour;
