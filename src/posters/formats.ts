/** The sheets. A new format is a row here. */

/** Kinds of material; the plan names the first three (II.1), the others were added by the site. */
export type FormatKind = 'ap-phich' | 'pano' | 'tranh-co-dong' | 'anh-mang' | 'bang' | 'bang-ron';

/** What a sheet is for, and so which of its files is handed out first. */
export const jobs = {
  'co-quan': 'In ở cơ quan',
  photo: 'Photo một màu',
  'nha-in': 'Gửi nhà in',
  mang: 'Đăng mạng',
  'ngoai-duong': 'Treo ngoài đường',
} as const;
export type Job = keyof typeof jobs;

/**
 * What stands at the foot. `full`: numbers with what each is for, whose message, code. `mono`: the same with a line to
 * write on. `line`: the short numbers and whose message. `number`: one number as large as a board needs, whose message as
 * an imprint. `end`: one number at the end of the line.
 */
export type Foot = 'full' | 'mono' | 'line' | 'number' | 'end';

export interface Format {
  name: string;
  kind: FormatKind;
  job: Job;
  /** False where the plan names the kind. */
  addedBySite: boolean;
  /** Trimmed size of the file. */
  width: number;
  height: number;
  unit: 'mm' | 'px';
  /** The finished sheet is so many times larger than the file; 1 for all but what hangs in the street. */
  scale: number;
  /** What is printed beyond the cut on each side, in the unit; 0 for screens and for printers at home. */
  bleed: number;
  /** A border that stays unprinted, because printers and copiers at home clip it. All measures below are inside it. */
  border: number;
  /** Black line for the photocopier. */
  oneColour: boolean;
  /** Also in inks for newsprint. */
  newsprint?: boolean;
  /** Beside the words, in the unit. */
  margin: number;
  /** Where the picture stands, and how much of the sheet it takes: its height above the words, its width beside them. */
  picture: { side: 'top' | 'left' | 'right'; share: number };
  /** Size of the slogan's letters, in the unit, and how many lines it may have. */
  slogan: { largest: number; smallest: number; lines: number };
  /** Size of the advice below the slogan; 0 where there is none. */
  lead: number;
  foot: Foot;
  /** Size of the smallest letters: captions, whose message. */
  small: number;
  /** Height of the woven edge below, 12 cells of the day's small cloth. */
  selvedge: number;
  /** From this share of the height down nothing is written: apps cover it. */
  end?: number;
  /** The one number of a board is at least so large. */
  number?: number;
  /** Width of the PNG and the WebP. */
  pixels: number;
  /** Widths of the small pictures for pages. */
  previews: readonly number[];
}

/** The same sheet, so many times larger. */
const enlarged = <T extends Format>(format: T, times: number, own: Partial<Format> & Pick<Format, 'name'>): Format => ({
  ...format,
  margin: format.margin * times,
  slogan: { ...format.slogan, largest: format.slogan.largest * times, smallest: format.slogan.smallest * times },
  lead: format.lead * times,
  small: format.small * times,
  selvedge: format.selvedge * times,
  ...own,
});

const paper = {
  unit: 'mm',
  scale: 1,
  addedBySite: false,
  border: 0,
  bleed: 3,
  oneColour: false,
  picture: { side: 'top', share: 0.519 },
  previews: [320, 640],
} as const;

const a3: Format = {
  ...paper,
  name: 'Áp phích A3',
  kind: 'ap-phich',
  job: 'co-quan',
  width: 297,
  height: 420,
  margin: 14,
  slogan: { largest: 35, smallest: 19, lines: 4 },
  lead: 15.6,
  foot: 'full',
  small: 4.35,
  selvedge: 10.8,
  pixels: 1754, // 150 dots an inch
};

// Slogan, picture and one line on whose it is, seen from across a yard.
const tranh: Format = {
  ...paper,
  name: 'Tranh cổ động A2',
  kind: 'tranh-co-dong',
  job: 'nha-in',
  width: 420,
  height: 594,
  margin: 20,
  picture: { side: 'top', share: 0.687 },
  slogan: { largest: 62, smallest: 28, lines: 3 },
  lead: 0,
  foot: 'line',
  small: 5.6,
  selvedge: 15,
  pixels: 1240,
};

/** Drawn at a tenth of what hangs in the street; printers ask for 5 mm there, 50 mm of cloth to turn in. */
const outdoors = {
  ...paper,
  scale: 10,
  bleed: 5,
  job: 'ngoai-duong',
  lead: 0,
  selvedge: 0,
  previews: [480, 960],
} as const;

const screen = {
  ...paper,
  unit: 'px',
  kind: 'anh-mang',
  job: 'mang',
  addedBySite: true,
  bleed: 0,
  foot: 'line',
  width: 1080,
  pixels: 1080,
} as const;

export const formats = {
  // A page of a small newspaper; at half its size its smallest letters can still be read.
  a3: { ...a3, newsprint: true },
  a2: enlarged(a3, Math.SQRT2, { name: 'Áp phích A2', job: 'nha-in', width: 420, height: 594, pixels: 1240 }),
  // All measures by the width within the border.
  a4: enlarged(a3, 194 / 297, {
    name: 'Áp phích A4',
    width: 210,
    height: 297,
    border: 8,
    bleed: 0,
    pixels: 1240,
  }),
  'a4-mot-mau': {
    ...paper,
    name: 'Áp phích A4 một màu',
    kind: 'ap-phich',
    job: 'photo',
    width: 210,
    height: 297,
    border: 10,
    bleed: 0,
    oneColour: true,
    margin: 6,
    picture: { side: 'top', share: 0.5 },
    slogan: { largest: 23, smallest: 12, lines: 4 },
    lead: 9.6,
    foot: 'mono',
    small: 3.15,
    selvedge: 0,
    pixels: 1240,
  },
  'tranh-a2': tranh,
  'tranh-a1': enlarged(tranh, Math.SQRT2, { name: 'Tranh cổ động A1', width: 594, height: 841 }),
  'pano-2-1': {
    ...outdoors,
    name: 'Pano 2:1',
    kind: 'pano',
    width: 400,
    height: 200,
    margin: 16,
    picture: { side: 'right', share: 0.45 },
    slogan: { largest: 56, smallest: 14, lines: 4 },
    foot: 'number',
    small: 2.6,
    number: 26,
    pixels: 2000,
  },
  'pano-4-1': {
    ...outdoors,
    name: 'Pano 4:1',
    kind: 'pano',
    width: 800,
    height: 200,
    margin: 20,
    picture: { side: 'right', share: 0.325 },
    slogan: { largest: 80, smallest: 28, lines: 3 },
    foot: 'number',
    small: 3.2,
    number: 34,
    pixels: 2400,
  },
  'bang-ron': {
    ...outdoors,
    name: 'Băng rôn 6 × 0,7 m',
    kind: 'bang-ron',
    addedBySite: true,
    width: 600,
    height: 70,
    margin: 12,
    picture: { side: 'left', share: 0.147 },
    slogan: { largest: 46, smallest: 13, lines: 1 },
    foot: 'end',
    small: 2,
    pixels: 2400,
  },
  phuon: {
    ...outdoors,
    name: 'Phướn 0,8 × 2 m',
    kind: 'bang-ron',
    addedBySite: true,
    width: 80,
    height: 200,
    margin: 6,
    picture: { side: 'top', share: 0.44 },
    slogan: { largest: 19, smallest: 7, lines: 6 },
    foot: 'number',
    small: 2.2,
    selvedge: 8,
    pixels: 900,
    previews: [320, 640],
  },
  'bang-tin': {
    ...paper,
    name: 'Dải bảng tin',
    kind: 'bang',
    job: 'nha-in',
    addedBySite: true,
    width: 594,
    height: 210,
    margin: 14,
    picture: { side: 'right', share: 0.36 },
    slogan: { largest: 52, smallest: 22, lines: 3 },
    lead: 13,
    foot: 'full',
    small: 4.35,
    selvedge: 0,
    pixels: 2400,
    previews: [480, 960],
  },
  vuong: {
    ...screen,
    name: 'Ảnh vuông',
    height: 1080,
    margin: 60,
    picture: { side: 'top', share: 0.55 },
    slogan: { largest: 132, smallest: 54, lines: 3 },
    lead: 0,
    small: 26,
    selvedge: 40,
  },
  '4-5': {
    ...screen,
    name: 'Ảnh đứng 4:5',
    height: 1350,
    margin: 64,
    picture: { side: 'top', share: 0.5 },
    slogan: { largest: 140, smallest: 56, lines: 4 },
    lead: 52,
    small: 27,
    selvedge: 44,
  },
  doc: {
    ...screen,
    name: 'Ảnh đứng 9:16',
    height: 1920,
    margin: 72,
    picture: { side: 'top', share: 0.43 },
    slogan: { largest: 146, smallest: 56, lines: 5 },
    lead: 54,
    small: 30,
    selvedge: 48,
    end: 0.8,
  },
  '16-9': {
    ...screen,
    name: 'Ảnh ngang 16:9',
    width: 1920,
    height: 1080,
    pixels: 1920,
    margin: 90,
    picture: { side: 'right', share: 0.44 },
    slogan: { largest: 190, smallest: 70, lines: 4 },
    lead: 58,
    small: 32,
    selvedge: 0,
    previews: [480, 960],
  },
  'lien-ket': {
    ...screen,
    name: 'Ảnh xem trước liên kết',
    width: 1200,
    height: 630,
    pixels: 1200,
    margin: 56,
    picture: { side: 'right', share: 0.45 },
    slogan: { largest: 104, smallest: 40, lines: 5 },
    lead: 0,
    small: 25,
    selvedge: 0,
    previews: [320, 640],
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];

/** Printed formats also come as a file for the print shop; black alone needs none. */
export const hasCmyk = (format: Format) => format.unit === 'mm' && !format.oneColour;

/** Whether the sheet carries a code: only where somebody stands near enough to read it. */
export const hasCode = ({ foot }: Format) => foot === 'full' || foot === 'mono';
