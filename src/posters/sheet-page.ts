/** A sheet as poster.typ sets it: for a PDF whose words are words, with its picture described. */
import { qrOutline } from '../print/qr.ts';
import { setting } from '../print/type.ts';
import type { CompileInput } from '../print/typst.ts';
import { arcGeometry, type Path, type Point } from './cut.ts';
import { type Ink, inks, type Press } from './inks.ts';
import { pictureAlt, sheetAlt } from './sheet-alt.ts';
import type { Sheet } from './sheet-model.ts';
import { type Layer, layersOf } from './sheet-strokes.ts';

/** For screens and office printers, or for a press (and the photocopier), which wants the plates and black as black alone. */
export type Colours = 'rgb' | Press;

type Step = ['m' | 'l', number, number] | ['c', number, number, number, number, number, number] | ['z'];

const round = (value: number) => Math.round(value * 1000) / 1000;

/** A cut with curves as a typesetter knows them: quarter circles at most, each within a ten-thousandth of the arc. */
function steps(path: Path, { left, top, scale }: Pick<Layer, 'left' | 'top' | 'scale'>): Step[] {
  const to = (x: number, y: number): [number, number] => [round(left + x * scale), round(top + y * scale)];
  let at: Point = [0, 0];
  return path.flatMap((command): Step[] => {
    if (command[0] === 'Z') return [['z']];
    if (command[0] !== 'A') {
      at = [command[1], command[2]];
      return [[command[0] === 'M' ? 'm' : 'l', ...to(...at)]];
    }
    const { cx, cy, r, from, turn } = arcGeometry(at, command);
    const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
    const reach = (4 / 3) * Math.tan(turn / count / 4) * r;
    at = [command[4], command[5]];
    return Array.from({ length: count }, (_, i): Step => {
      const [a, b] = [from + (turn * i) / count, from + (turn * (i + 1)) / count];
      return [
        'c',
        ...to(cx + r * Math.cos(a) - reach * Math.sin(a), cy + r * Math.sin(a) + reach * Math.cos(a)),
        ...to(cx + r * Math.cos(b) + reach * Math.sin(b), cy + r * Math.sin(b) - reach * Math.cos(b)),
        ...to(cx + r * Math.cos(b), cy + r * Math.sin(b)),
      ];
    });
  });
}

/** Fills one by one: two cuts of a piece that turn against each other would leave a hole where they overlap. */
const layerData = (layer: Layer) => ({
  seen: layer.seen,
  strokes: layer.strokes.flatMap(({ ink, paths, width, sharp = false }) =>
    width === undefined
      ? paths.map((path) => ({ ink, path: steps(path, layer) }))
      : [{ ink, width: round(width * layer.scale), sharp, path: paths.flatMap((path) => steps(path, layer)) }],
  ),
});

/** Around the bleed of a sheet for the press: crop marks and what it is, in mm. */
export const slug = 9;

const decimal = (value: number) => String(value).replace('.', ',');

/** What is written beside a sheet for the press. */
export const aboutSheet = ({ format }: Pick<Sheet, 'format'>): string =>
  [
    format.name,
    `${decimal(format.width)} × ${decimal(format.height)} ${format.unit}${format.scale > 1 ? ` (tỷ lệ 1:${format.scale})` : ''}`,
    `lề tràn ${decimal(format.bleed)} ${format.unit}`,
    'CMYK, không phải PDF/X',
  ].join(' · ');

/**
 * What poster.typ is given.
 * @param forPress with bleed and room for crop marks; else the trimmed sheet
 */
export function sheetPage(sheet: Sheet, colours: Colours, forPress: boolean): CompileInput {
  const { input, format, frame, paper, blocks, rules, code } = sheet;
  const { layers, floor, framed } = layersOf(sheet);
  const bleed = forPress ? format.bleed : 0;
  const out = frame.x > 0 ? 0 : bleed;
  // A newspaper's plates never meet exactly: dark letters and codes stay sharp in one ink.
  const dark = (ink: Ink): Ink => (colours === 'newsprint' && ink === 'cham' ? 'den' : ink);
  const [year, month, day] = input.date.split('-').map(Number);
  const straight = (ink: Ink, from: readonly number[], to: readonly number[], width: number) => ({
    ink,
    from,
    to,
    width,
    round: false,
    dotted: false,
  });
  const edges = framed
    ? (() => {
        const { x, y, width, height, line } = framed;
        const corners = [
          [x, y],
          [x + width, y],
          [x + width, y + height],
          [x, y + height],
          [x, y],
        ];
        return corners.slice(1).map((to, i) => ({ ...straight('den', corners[i]!, to, line), round: true }));
      })()
    : [];
  return {
    template: 'poster.typ',
    timestamp: Date.parse(`${input.date}T00:00:00Z`) / 1000,
    data: {
      title: input.message.slogan,
      description: sheetAlt(sheet),
      author: input.publisher,
      keywords: [input.origin, `${input.licence.name}: ${input.licence.url}`, input.url],
      alt: pictureAlt(input.message.slug, format.oneColour),
      about: aboutSheet(sheet),
      date: { year, month, day },
      sheet: {
        width: format.width,
        height: format.height,
        unit: format.unit,
        bleed,
        slug: forPress ? slug : 0,
        paper,
        ground: {
          x: frame.x - out,
          y: frame.y - out,
          width: frame.width + 2 * out,
          height: frame.height + 2 * out,
        },
      },
      paints: Object.fromEntries(
        Object.entries(inks).map(([name, { hex, ...shares }]) => [name, colours === 'rgb' ? hex : shares[colours]]),
      ),
      layers: layers.map(layerData),
      lines: [
        ...(floor ? [straight(floor.ink, [floor.from, floor.y], [floor.to, floor.y], floor.width)] : []),
        ...edges,
        ...rules.map(({ ink, from, to, width, dotted = false }) => ({ ink, from, to, width, round: true, dotted })),
      ],
      blocks: blocks.map(({ role, lines }) => ({
        role,
        lines: lines.map((line) => ({
          ...line,
          spans: line.spans.map(({ text, ink }) => ({ text, ink: dark(ink) })),
          ...setting(line.weight),
        })),
      })),
      ...(code && {
        code: {
          ...code,
          ...qrOutline(input.url),
          alt: `Mã QR mở trang ${input.url}`,
          paper: format.oneColour ? 'trang' : 'giay',
          dark: format.oneColour ? 'den' : dark('cham'),
        },
      }),
    },
  };
}
