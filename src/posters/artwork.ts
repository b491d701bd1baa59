/** What a design draws: a ground and threads. Everything is a line with round ends, because thread is round-ended. */

/** Inks of the posters (hex values in the template, so that a print variant can swap them). */
export type Ink = 'cham' | 'cam' | 'nghe' | 'moc';

/** In the format's unit (mm or px), from the top left corner of the trimmed page; the bleed is negative. */
export type Point = [x: number, y: number];

export type Threads = { ink: Ink; width: number; lines: Point[][] };

export type Artwork = {
  ground: Ink;
  threads: Threads[];
  /** Where the picture ends and the words may begin. */
  bottom: number;
  /** Inks of the words: the first line of the slogan, all other words, numbers and rules. */
  words: { first: Ink; rest: Ink; accent: Ink };
  /** How many times larger than the others the first line of the slogan may be. */
  emphasis: number;
};

/** One hundredth of a unit is finer than any press; more digits only make files larger. */
export const round = (value: number) => Math.round(value * 100) / 100;
