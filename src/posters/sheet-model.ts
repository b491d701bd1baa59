/** What a sheet is made from, and what it is: picture, words and their places, in the format's unit. */
import type { Weight } from '../print/type.ts';
import type { Format, FormatName } from './formats.ts';
import type { Ink } from './inks.ts';
import type { Ground } from './picture.ts';

export interface SheetInput {
  format: FormatName;
  /** `lines` is the slogan broken by hand; `lead` may be empty. */
  message: { slug: string; slogan: string; lines: readonly string[]; lead: string };
  /** An official theme; its first line is set larger. */
  official: boolean;
  /** Whose message it is (src/campaign/origin.ts). */
  origin: string;
  /** The same as it stands at the foot, in two rows or one line. */
  imprint: readonly [string, string];
  /** Name of the Action Month and its days, for the foot. */
  month: { name: string; days: string };
  /** The numbers to call, of a message about violence only; those with a cue also on small sheets. */
  services: readonly { number: string; caption: string; cue?: string | undefined }[];
  /** The message's page; the code leads there. */
  url: string;
  /** The site's address as printed. */
  address: string;
  /** Name of the site. */
  publisher: string;
  licence: { name: string; url: string };
  /** The day the sheet was made, YYYY-MM-DD; files carry it, so that they never depend on the day of building. */
  date: string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Words in one ink. */
export interface Span {
  text: string;
  ink: Ink;
}

/** A line of words, its base line at y. */
export interface Line {
  spans: readonly Span[];
  x: number;
  y: number;
  size: number;
  weight: Weight;
}

/** Lines that are read as one. */
export interface Block {
  /** `heading` is the slogan. */
  role: 'heading' | 'lead' | 'number' | 'small';
  lines: readonly Line[];
}

/** A straight thread, or of round dots a line to write on. */
export interface Rule {
  ink: Ink;
  from: readonly [number, number];
  to: readonly [number, number];
  width: number;
  dotted?: boolean;
}

export interface Sheet {
  input: SheetInput;
  format: Format;
  ground: Ground;
  /** The ink of the ground itself: white on the one-colour sheet. */
  paper: Ink;
  ink: Ink;
  /** All of the sheet that may be printed. */
  frame: Box;
  /** Where the picture is seen, and where its core of 60 × 60 u lies: its left upper corner and the size of a u. */
  picture: Box & { left: number; top: number; u: number };
  blocks: readonly Block[];
  rules: readonly Rule[];
  code?: { x: number; y: number; side: number };
  /** The free place for one line of somebody's own, such as a commune's name. */
  unitName: { x: number; y: number; width: number; size: number };
}

/** What the layouts write with: keeps the lines, and refuses what would leave the sheet. */
export interface Pen {
  x: number;
  right: number;
  ink: Ink;
  accent: Ink;
  /** A line at a base line; `end` puts its right edge at x. @returns how wide it is */
  write(
    role: Block['role'],
    text: string,
    at: { x: number; y: number; size: number; weight: Weight; ink?: Ink; end?: boolean; key?: string },
  ): number;
  rule(rule: Rule): void;
}
