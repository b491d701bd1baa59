import { type Part, paragraphOf, type Run } from '../parts/parts.ts';
import { chartParts, diagramParts } from './charts.ts';
import type { Reading } from './reading.ts';
import { attribute, child, children, textOf, within, type XmlNode } from './xml.ts';

/** What a drawing shows: signs in the line, and what stands in boxes of its own. */
export interface Graphic {
  runs: Run[];
  /** Bodies of text boxes, and words read from charts and diagrams. */
  boxes: (XmlNode | Part[])[];
}

/** Of two forms of the same content only one is shown. */
export const chosen = (node: XmlNode): XmlNode => child(node, 'Choice') ?? child(node, 'Fallback') ?? node;

/**
 * Everything that a drawing, an old picture (w:pict) or an embedded object shows. What has words gives its words; a picture keeps its
 * place, `[Hình: mô tả]`; lines and rules show nothing; all else is named.
 */
export function readGraphic(reading: Reading, partName: string, node: XmlNode): Graphic {
  const described = descriptionOf(node);
  if (isObject(node)) return readObject(reading, within(node, 'OLEObject', 'control')[0] ?? node, described);
  const graphic: Graphic = { runs: [], boxes: [] };
  const isShown = walk(children(node), { reading, partName, described, graphic });
  if (!isShown && (described || !isLine(node))) reading.note('shape', described);
  return graphic;
}

const isObject = ({ name }: XmlNode): boolean => /^(?:object|control|contentPart|OLEObject)$/u.test(name);

/** A sheet, a slide or an old formula that another program draws: its words are in a format of that program. */
function readObject(reading: Reading, object: XmlNode, described: string): Graphic {
  const kind = attribute(object, 'ProgID') ?? attribute(object, 'name') ?? object.name;
  const shown = /^Equation|MathType/iu.test(kind) ? '[Công thức]' : '[Đối tượng nhúng]';
  reading.note('object', [kind, described].filter(Boolean).join(': '), shown);
  return { runs: [{ text: shown, bold: false }], boxes: [] };
}

interface Drawing {
  reading: Reading;
  partName: string;
  described: string;
  graphic: Graphic;
}

/** @returns whether anything with words, or a picture, was found */
function walk(items: readonly XmlNode[], drawing: Drawing): boolean {
  let isShown = false;
  for (const item of items) {
    if (item.name === 'shapetype') continue;
    const inside = item.name === 'AlternateContent' ? chosen(item) : item;
    isShown = (inside === item && readPiece(item, drawing)) || walk(children(inside), drawing) || isShown;
  }
  return isShown;
}

/** One piece of a drawing. @returns whether it was one that shows something, with all that is in it */
function readPiece(item: XmlNode, { reading, partName, described, graphic }: Drawing): boolean {
  const { name } = item;
  const related = (key: string) => reading.word.related(partName, attribute(item, key))?.xml() ?? null;
  if (isObject(item)) graphic.runs.push(...readObject(reading, item, described).runs);
  else if (name === 'txbxContent') graphic.boxes.push(item);
  else if (name === 'pic' || name === 'imagedata') {
    const own = descriptionOf(item) || described;
    const shown = own ? `[Hình: ${own}]` : '[Hình]';
    graphic.runs.push({ text: shown, bold: false });
    reading.note('picture', own, shown);
  } else if (name === 'chart') graphic.boxes.push(chartParts(reading, related('id')));
  else if (name === 'relIds') graphic.boxes.push(diagramParts(reading, related('dm')));
  else if (name === 'textpath' && attribute(item, 'string')) {
    const words = attribute(item, 'string')!;
    graphic.boxes.push([paragraphOf(words, reading.line)]);
    reading.note('art', words, words);
  } else if (name === 'p' && textOf(item).trim()) graphic.boxes.push([paragraphOf(textOf(item), reading.line)]);
  else return false;
  return true;
}

/** Words that describe a picture to those who cannot see it; not its name, which a program made. */
function descriptionOf(node: XmlNode): string {
  for (const item of [node, ...within(node, 'docPr', 'cNvPr', 'shape', 'rect', 'imagedata')])
    for (const key of ['descr', 'alt', 'title']) {
      const words = attribute(item, key)?.replace(/\s+/gu, ' ').trim();
      if (words) return words;
    }
  return '';
}

/** A line as it is drawn under the motto, or a rule across the page: it shows no words and points at nothing. */
function isLine(node: XmlNode): boolean {
  const points = within(node, 'headEnd', 'tailEnd').some(
    (end) => !['none', undefined].includes(attribute(end, 'type')),
  );
  const stroked = within(node, 'stroke').some((stroke) => /arrow/iu.test(JSON.stringify(stroke.attributes)));
  if (points || stroked) return false;
  const shapes = within(node, 'prstGeom', 'line', 'shape', 'rect');
  return shapes.every(
    (shape) =>
      shape.name === 'line' ||
      /^(?:line|straightConnector1)$/u.test(attribute(shape, 'prst') ?? '') ||
      attribute(shape, 'connectortype') === 'straight' ||
      /_t32$/u.test(attribute(shape, 'type') ?? '') ||
      attribute(shape, 'hr') === 't',
  );
}
