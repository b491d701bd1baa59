/** The feet of the sheets: numbers to call, whose message it is, the code, a place for a name. */
import { type Weight, widthOf } from '../print/type.ts';
import { lowerFirst, upperFirst } from '../vietnamese/sentence-case.ts';
import type { Format } from './formats.ts';
import type { Box, Pen, Sheet, SheetInput } from './sheet-model.ts';

export interface FootPlace {
  /** Where the foot begins: slogan and advice end above it. */
  top: number;
  /** Where words beside it must end. */
  left?: number;
  code?: Sheet['code'];
  unitName: Sheet['unitName'];
  /** The one number of a board: its height below a slogan of a size, and how it is written there. */
  number?: { height(slogan: number): number; write(baseline: number, slogan: number): void };
}

type Foot = (input: SheetInput, format: Format, frame: Box, pen: Pen) => FootPlace;

const imprint = ({ imprint: rows, official, address }: SheetInput) =>
  `${rows.join(official ? ' · ' : ' ')} · ${address}`;
/** Whose message it is must be read in the hand: 9 points of paper. */
const readable = ({ unit, scale }: Format) => (unit === 'mm' && scale === 1 ? 3.18 : 0);
const cued = ({ services }: SheetInput) =>
  services.flatMap(({ cue, number }) => (cue ? [{ number, cue: upperFirst(cue) }] : []));
const bottomOf = ({ y, height }: Box) => y + height;

/** The first size that is not too wide; the last one if all are. */
const fitting = (text: string, sizes: readonly number[], width: number, weight: Weight) =>
  sizes.find((size) => widthOf(text, size, weight) <= width) ?? sizes.at(-1)!;

/** Numbers in a row, each above what it is for; the longest is the smallest and the last, for it is the least urgent. */
function callRow({ services }: SheetInput, pen: Pen, y: number, k: number): number {
  let x = pen.x;
  for (const { number, caption } of services) {
    const isShort = number.length <= 4;
    const [size, weight] = isShort ? [18 * k, 800 as const] : [9.6 * k, 600 as const];
    const bound = number.replaceAll(' ', '\u00a0');
    const wide = pen.write('number', bound, { x, y, size, weight, ink: pen.accent });
    const under = pen.write('small', caption, { x, y: y + 7.4 * k, size: 4.5 * k, weight: 600 });
    x += Math.max(wide, under) + 9 * k;
  }
  return x - 9 * k;
}

/** Whose message it is and where more is to be read, in one line, or where there is no room for it in two. */
const imprintRows = (input: SheetInput, small: number, width: number, least = small * 0.84): string[] =>
  widthOf(imprint(input), Math.max(small * 0.84, least), 500) <= width
    ? [imprint(input)]
    : [input.imprint[0], `${input.imprint[1]} · ${input.address}`];

/** Small lines from `y` down, none smaller than `least`. */
function writeRows(
  rows: readonly string[],
  pen: Pen,
  y: number,
  small: number,
  leading: number,
  width: number,
  least = 0,
): void {
  const sizes = [1, 0.92, 0.84, 0.76, 0.7].map((share) => Math.max(share * small, least));
  for (const [i, text] of rows.entries()) {
    const size = fitting(text, sizes, width, 500);
    pen.write('small', text, { x: pen.x, y: y + i * small * leading, size, weight: 500, key: 'name' });
  }
}

function monthLine({ month }: SheetInput, pen: Pen, y: number, small: number, width: number): void {
  const text = `${month.name}, ${month.days}`;
  const size = fitting(text, [small, small * 0.92, small * 0.84, small * 0.76], width, 500);
  pen.write('small', text, { x: pen.x, y, size, weight: 500 });
}

/** The Action Month where no number stands, in two lines of like length, its days beside the second. */
function monthRows({ month }: SheetInput, pen: Pen, y: number, k: number, width: number): void {
  const at = month.name.indexOf(' và ');
  const [first, second] = at < 0 ? [month.name, ''] : [month.name.slice(0, at), month.name.slice(at + 1)];
  pen.write('small', first, {
    x: pen.x,
    y: y - 10.4 * k,
    size: fitting(first, [9.2 * k, 8 * k, 7 * k], width, 700),
    weight: 700,
    ink: pen.accent,
  });
  const days = upperFirst(month.days);
  const line = second ? `${second}, ${lowerFirst(days)}` : days;
  pen.write('small', line, { x: pen.x, y, size: fitting(line, [6.4 * k, 5.6 * k, 5 * k], width, 600), weight: 600 });
}

/** The imprint whose lowest row stands at a base line: where its first row stands, and how it is written. */
function imprintAbove(input: SheetInput, format: Format, pen: Pen, lowest: number, width: number) {
  const least = readable(format);
  const size = Math.max(format.small, least);
  const rows = imprintRows(input, size, width, least);
  const y = lowest - (rows.length - 1) * size * 1.3;
  return { y, write: () => writeRows(rows, pen, y, size, 1.3, width, least) };
}

/** What the empty line of the photocopier's sheet is for. */
export const ownLine = ({ services }: Pick<SheetInput, 'services'>): string =>
  services.length > 0 ? 'Trưởng thôn, Công an xã' : 'Ngày, giờ, nơi sinh hoạt';

/** Of posters: numbers with what each is for, whose message, code; a place for a name under all of it. */
const full: Foot = (input, format, frame, pen) => {
  const { small, selvedge, margin, unit } = format;
  const k = small / 4.35;
  const base = bottomOf(frame) - selvedge - margin * (selvedge > 0 ? 0.72 : 0.9);
  const side = (unit === 'mm' ? 31 : 180) * k;
  const code = { x: pen.right - side, y: base - side, side };
  const width = code.x - pen.x - 4 * k;
  const place = { code, unitName: { x: pen.x, y: base - 0.4 * k, width, size: 5.6 * k } };
  const { y, write } = imprintAbove(input, format, pen, base - 8.6 * k, width);
  if (input.services.length === 0) {
    monthRows(input, pen, y - 8 * k, k, width);
    write();
    return { ...place, top: y - 8 * k - 10.4 * k - 9.2 * k - 6 * k };
  }
  const numbers = y - 6.2 * k - 18 * k;
  callRow(input, pen, numbers, k);
  monthLine(input, pen, y - 6.2 * k, small, width);
  write();
  return { ...place, top: numbers - 13.5 * k - 8 * k };
};

/** Of the photocopier: the same in black, and a line to write on. */
const mono: Foot = (input, format, frame, pen) => {
  const { small, margin } = format;
  const k = small / 4.35;
  const base = bottomOf(frame) - margin * 0.7;
  const side = 25;
  const code = { x: pen.right - side, y: base - side, side };
  const width = code.x - pen.x - 3;
  const unitName = { x: pen.x, y: base - 0.4, width, size: 4.4 };
  const { y, write } = imprintAbove(input, format, pen, base - 6.6, width);
  const hasCalls = input.services.length > 0;
  const numbers = y - 4.6 - 13.4;
  const top = hasCalls ? numbers - 13 * k - 4 : y - 4.6 - 10;
  const own = `${ownLine(input)}:`;
  const from = pen.write('small', own, { x: pen.x, y: top - 2, size: 4.2, weight: 600 });
  pen.rule({ ink: 'den', from: [pen.x + from + 2, top - 1.4], to: [pen.right, top - 1.4], width: 0.35, dotted: true });
  if (hasCalls) callRow(input, pen, numbers, k);
  monthLine(input, pen, y - 4.6, small, width);
  write();
  return { top: top - 10, code, unitName };
};

/** Of screens and of the picture with a slogan: short numbers, whose message, a place for a name. */
const line: Foot = (input, { small, selvedge, margin, end, lead }, frame, pen) => {
  const base = end ? frame.y + frame.height * end : bottomOf(frame) - selvedge - margin * (selvedge > 0 ? 0.5 : 0.7);
  const width = pen.right - pen.x;
  const rows = imprintRows(input, small, width);
  const lowest = base - (rows.length - 1) * small * 1.35;
  const name = lowest - small * 1.5;
  const nameSize = small * 1.25;
  const calls = cued(input);
  let top = name - nameSize * 0.4;
  if (calls.length > 0) {
    // Small on the picture with a slogan; on a phone's screen to be read at arm's length.
    const size = small * (lead > 0 ? 2.5 : 2.3);
    const y = top - nameSize * 0.7;
    let x = pen.x;
    for (const { number, cue } of calls) {
      x += pen.write('small', cue, { x, y, size: size * 0.46, weight: 600 }) + size * 0.2;
      x += pen.write('number', number, { x, y, size, weight: 800, ink: pen.accent }) + size * 0.5;
    }
    top = y - size * 0.74 - size * 0.35;
  } else {
    const y = top - nameSize * 0.6;
    const days = `Tháng hành động, ${input.month.days}`;
    pen.write('small', days, {
      x: pen.x,
      y,
      size: fitting(days, [small * 1.2, small * 1.1, small], width, 600),
      weight: 600,
      ink: pen.accent,
    });
    top = y - small * 2;
  }
  writeRows(rows, pen, lowest, small, 1.35, width);
  return { top, unitName: { x: pen.x, y: name, width, size: nameSize } };
};

/** Of boards: whose message as an imprint at the edge, and one number that grows with the slogan. */
const number: Foot = (input, { small, selvedge, number: least = 0, width, height, margin }, frame, pen) => {
  const hangs = width < height;
  const column = pen.right - pen.x;
  const rows = imprintRows(input, small, column);
  const lowest = bottomOf(frame) - selvedge - small * (selvedge > 0 ? 1.3 : 1.6) - (rows.length - 1) * small * 1.3;
  const name = lowest - small * 1.8;
  const top = name - small * 2.2;
  const unitName = { x: pen.x, y: name, width: column, size: small * 1.7 };
  writeRows(rows, pen, lowest, small, 1.3, column);
  const [first] = cued(input);
  if (!first) return { top: top + small, unitName };
  const sizeOf = (slogan: number) => Math.max(slogan * (hangs ? 1.2 : 0.6), least);
  return {
    top,
    unitName,
    number: {
      height: (slogan) => sizeOf(slogan) * (hangs ? 1.42 : 0.74) + slogan * (hangs ? 0.1 : 0.42),
      write(baseline, slogan) {
        const size = sizeOf(slogan);
        const at = hangs ? top : baseline + slogan * 0.24 + slogan * 0.42 + size * 0.74;
        const above = { x: pen.x, y: at - size * 0.92, size: size * 0.36, weight: 700 as const };
        const before = { x: pen.x, y: at, size: size * 0.4, weight: 700 as const };
        const cue = pen.write('small', first.cue, hangs ? above : before);
        const x = hangs ? pen.x : pen.x + cue + Math.min(margin, size * 0.25);
        pen.write('number', first.number, { x, y: at, size, weight: 800, ink: pen.accent });
      },
    },
  };
};

/** Of the banner across a road: one number at its end. */
const end: Foot = (input, { small, margin }, frame, pen) => {
  const y = bottomOf(frame) - small * 1.6;
  const source = imprint(input);
  const wide = pen.write('small', source, { x: pen.x, y, size: small, weight: 500, key: 'name' });
  const unitName = { x: pen.x + wide + margin, y, width: (pen.right - pen.x) * 0.4, size: small * 1.7 };
  const place = { top: bottomOf(frame) - small * 4, unitName };
  const [first] = cued(input);
  if (!first) return place;
  const size = frame.height * 0.74;
  const middle = frame.y + frame.height / 2;
  const width = pen.write('number', first.number, {
    x: pen.right,
    y: middle + size * 0.37,
    size,
    weight: 800,
    ink: pen.accent,
    end: true,
  });
  const left = pen.right - width - 22;
  pen.rule({
    ink: pen.ink,
    from: [left + 11, frame.y + margin],
    to: [left + 11, bottomOf(frame) - margin],
    width: 1.6,
  });
  return { ...place, left };
};

const feet: Record<Format['foot'], Foot> = { full, mono, line, number, end };

/** Writes the foot of a sheet and says what room it leaves. */
export const footOf: Foot = (input, format, frame, pen) => feet[format.foot](input, format, frame, pen);
