/** One sheet: from a message and a format to picture, words and their places. No renderer, no files: numbers in the format's unit. */
import { lacking, widthOf } from '../print/type.ts';
import { footOf } from './foot.ts';
import { type Format, formats, hasCode } from './formats.ts';
import type { Ink } from './inks.ts';
import { above, balanced, baseline, bound, fitSlogan } from './lines.ts';
import { inkOn } from './paint.ts';
import type { Ground } from './picture.ts';
import { pictureOrWeave } from './pictures.ts';
import { SheetError } from './sheet-error.ts';
import type { Block, Box, Pen, Rule, Sheet, SheetInput } from './sheet-model.ts';

const accentOn = (ground: Ground, oneColour: boolean): Ink => (oneColour ? 'den' : ground === 'cham' ? 'nghe' : 'cham');

const decimal = (value: number) => value.toFixed(1).replace('.', ',');

/** Everything to be read from a sheet, in reading order. */
export const wordsOn = ({ blocks }: Sheet): string[] =>
  blocks.map(({ lines }) =>
    lines
      .map(({ spans }) => spans.map(({ text }) => text).join(''))
      .join(' ')
      .replaceAll('\u00a0', ' ')
      .replace(/\.$/u, ''),
  );

/**
 * Lays a sheet out.
 * @throws SheetError in Vietnamese where words do not fit or letters are lacking
 */
export function layOut(input: SheetInput): Sheet {
  const format: Format = formats[input.format];
  const { message } = input;
  for (const [key, text] of Object.entries({
    slogan: message.slogan,
    lead: message.lead,
    name: `${input.imprint.join(' ')} ${input.address}`,
  })) {
    const letters = lacking(text);
    if (letters.length > 0)
      throw new SheetError(key, `phông chữ Be Vietnam Pro không có chữ “${letters.join(' ')}”; hãy thay bằng chữ khác`);
  }
  const { ground } = pictureOrWeave(message.slug);
  const { border, margin, oneColour } = format;
  const frame: Box = { x: border, y: border, width: format.width - 2 * border, height: format.height - 2 * border };
  const ink: Ink = oneColour ? 'den' : inkOn(ground);
  const accent = accentOn(ground, oneColour);
  const { side, share } = format.picture;
  const lies = side !== 'top';
  const panel: Box =
    side === 'top'
      ? { ...frame, height: frame.height * share }
      : { ...frame, width: frame.width * share, x: side === 'left' ? frame.x : frame.x + frame.width * (1 - share) };

  // The column of the words.
  const x = side === 'left' ? panel.x + panel.width + margin * 0.6 : frame.x + margin;
  const right = side === 'right' ? panel.x - margin * 0.7 : frame.x + frame.width - margin;
  const top = lies ? frame.y + margin * 0.8 : panel.y + panel.height + margin * 0.62;

  const blocks: Block[] = [];
  const rules: Rule[] = [];
  const pen: Pen = {
    x,
    right,
    ink,
    accent,
    write(role, text, { x: at, y, size, weight, ink: own = ink, end = false, key = 'slogan' }) {
      const width = widthOf(text, size, weight);
      const from = end ? at - width : at;
      if (
        from < frame.x + margin * 0.4 ||
        from + width > frame.x + frame.width - margin * 0.4 ||
        y > frame.y + frame.height
      )
        throw new SheetError(
          key,
          `chữ tràn khổ: “${text}” rộng ${Math.round(width)} ${format.unit}, chỗ còn ${Math.round(frame.x + frame.width - margin * 0.4 - from)} ${format.unit}; hãy viết ngắn lại`,
        );
      blocks.push({ role, lines: [{ spans: [{ text, ink: own }], x: from, y, size, weight }] });
      return width;
    },
    rule: (rule) => rules.push(rule),
  };
  const foot = footOf(input, format, frame, pen);
  const [bottom, endX] = [foot.top, foot.left ?? right];

  // ---- advice
  const lead = format.lead > 0 ? message.lead : '';
  const width = endX - x;
  // In two lines if it can be, a longer one in smaller letters: it must not crowd out the slogan.
  const sizes = [1, 0.9, 0.8].map((share) => format.lead * share);
  const broken = sizes.map((size) => (lead ? balanced(lead, size, width, 600) : []));
  const fits = broken.findIndex((lines) => lines.length <= 2);
  const [leadLines, leadSize] = [broken.at(fits)!, sizes.at(fits)!];
  const leadHeight = leadLines.length > 0 ? leadLines.length * leadSize * 1.3 + leadSize * 0.5 : 0;

  // ---- slogan, as large as what is left allows
  const { largest, smallest, lines: most } = format.slogan;
  // A narrow column must be broken more often.
  const free = lies ? 0.5 : format.width < format.height / 2 ? 0.25 : 1;
  const room = bottom - top - leadHeight;
  const one = foot.number;
  const slogan = fitSlogan(
    message.lines,
    { width, height: room },
    { largest, most, free, emphasised: input.official, ...(one && { beside: one.height }) },
  );
  if (slogan.size < smallest)
    throw new SheetError(
      'slogan',
      `khẩu hiệu quá dài cho khổ này: chữ chỉ còn ${decimal(slogan.size)} ${format.unit}, ít nhất phải ${decimal(smallest)} ${format.unit}; hãy viết ngắn lại${most > 1 ? ' hoặc ngắt thêm dòng' : ''}`,
    );
  const rest = Math.max(0, room - slogan.height - (one?.height(slogan.size) ?? 0));
  const isOneLine = format.foot === 'end';
  const from = isOneLine
    ? frame.y + frame.height / 2 + slogan.size * 0.37
    : top + rest * (lies ? 0.5 : 0.4) + above * slogan.size * slogan.first;
  const indent = isOneLine ? Math.max(0, (width - widthOf(slogan.lines[0]!, slogan.size, 800)) / 2) : 0;
  const standsOut = input.official && ground === 'cham' && !oneColour ? bound(message.lines[0]!) : '';
  blocks.unshift({
    role: 'heading',
    lines: slogan.lines.map((text, i) => ({
      spans:
        i === 0 && standsOut && text.startsWith(standsOut)
          ? [
              { text: standsOut, ink: 'camsang' as const },
              ...(text.length > standsOut.length ? [{ text: text.slice(standsOut.length), ink }] : []),
            ]
          : [{ text, ink }],
      x: x + indent,
      y: from + baseline(i, slogan.first) * slogan.size,
      size: slogan.size * (i === 0 ? slogan.first : 1),
      weight: 800,
    })),
  });
  const end = from + baseline(slogan.lines.length - 1, slogan.first) * slogan.size;
  if (leadLines.length > 0)
    blocks.splice(1, 0, {
      role: 'lead',
      lines: leadLines.map((text, i) => ({
        spans: [{ text, ink: accent }],
        x,
        y: end + slogan.size * 0.3 + leadSize * 1.3 * (i + 1),
        size: leadSize,
        weight: 600,
      })),
    });
  one?.write(end, slogan.size);

  // ---- picture: the core as large as its panel allows, on the panel's lower edge; on sheets that lie in the middle of what the slogan leaves
  const u = Math.min(panel.width / 66, panel.height / 60);
  const reach = Math.max(
    ...(foot.code ? [foot.code.x + foot.code.side] : []),
    ...blocks.flatMap((block) =>
      block.lines.map(
        ({ spans, x: from, size, weight }) => from + widthOf(spans.map((span) => span.text).join(''), size, weight),
      ),
    ),
  );
  const left = Math.min(panel.x, reach + margin * 0.6);
  const seen: Box = side === 'right' ? { ...panel, x: left, width: frame.x + frame.width - left } : panel;
  return {
    input,
    format,
    ground,
    paper: oneColour ? 'trang' : ground,
    ink,
    frame,
    picture: { ...seen, left: seen.x + (seen.width - 60 * u) / 2, top: seen.y + seen.height - 60 * u, u },
    blocks,
    rules,
    ...(hasCode(format) && foot.code && { code: foot.code }),
    unitName: {
      ...foot.unitName,
      width: Math.min(foot.unitName.width, (side === 'right' ? seen.x : right) - foot.unitName.x - margin * 0.2),
    },
  };
}
