import type { Provision, TextField } from '../model.ts';
import { isRoman, type OfficialForm } from './official-form.ts';

/** A paragraph of the body as it is printed. */
export interface Paragraph {
  id: string;
  /** The unit it prints; of the closing quotation mark after a table, the quotation. */
  unit: Provision;
  /** division: number and title centred on lines of their own; table: rows. */
  kind: 'paragraph' | 'division' | 'table';
  label: TextField | null;
  words: TextField | null;
  /** What parts number and words: a line break in a division, unless its title goes on with a sign ("Chương I. CHẾ ĐỘ"). */
  joint: '' | ' ' | '\n';
  bold: 'nothing' | 'label' | 'all';
  /** What people call the unit: its short address ("II.5"), else its number as printed, without the stop. */
  name: string;
  /** Of a unit that people name by its address: how deep it lies among such units, from 0; null for all others. */
  level: number | null;
  /** Quotation marks that open before it and close after it. */
  before: string;
  after: string;
}

/** The units of a body, one paragraph below the other, in the order and with the weights of the official form. */
export function paragraphsOf(units: Provision[], form: OfficialForm): Paragraph[] {
  return list(units, null, 0, false, form);
}

function list(
  units: Provision[],
  parent: Provision | null,
  level: number,
  isQuoted: boolean,
  form: OfficialForm,
): Paragraph[] {
  return units.flatMap((unit) => {
    const { id, type, num, heading, content, rows, quotes } = unit;
    const isDivision =
      type === 'chapter' || type === 'section' || type === 'subsection' || (type === 'part' && !isRoman(unit));
    // Only these have an address that people name; a deeper list of bookmarks would repeat the text.
    const isNamed =
      !isQuoted &&
      (num || heading || content) !== null &&
      (isDivision || type === 'part' || type === 'article' || (type === 'clause' && parent?.type === 'part'));
    const isTitle = isDivision || (heading !== null && (isNamed || type === 'article' || form.boldClauseTitles));
    const plain: Paragraph = {
      ...{ id, unit, kind: 'paragraph', label: null, words: null, bold: 'nothing', level: null, name: '' },
      ...{ joint: '', before: '', after: '' },
    };
    const paragraphs: Paragraph[] = [];
    if (num || heading || content)
      paragraphs.push({
        ...plain,
        // The words above a table are a paragraph of their own; the table has the unit's id.
        id: rows ? `${id}.words` : id,
        kind: isDivision ? 'division' : 'paragraph',
        label: num,
        words: heading ?? content,
        joint: jointOf(unit, isDivision),
        bold: isTitle ? 'all' : type === 'article' ? 'label' : 'nothing',
        level: isNamed ? level : null,
        name: nameOf(unit, parent),
      });
    // A unit may have both a title and words before its parts.
    if (heading && content) paragraphs.push({ ...plain, id: content.id, words: content });
    if (rows) paragraphs.push({ ...plain, kind: 'table' });
    paragraphs.push(...list(unit.children, unit, isNamed ? level + 1 : level, isQuoted || type === 'quotation', form));
    if (quotes) {
      if (paragraphs.length === 0) paragraphs.push(plain);
      paragraphs[0]!.before = (quotes.start?.text ?? '') + paragraphs[0]!.before;
      if (paragraphs.at(-1)!.kind === 'table') paragraphs.push({ ...plain, id: `${id}.quote-end` });
      paragraphs.at(-1)!.after += quotes.end?.text ?? '';
    }
    return paragraphs;
  });
}

function jointOf({ num, heading, content }: Provision, isDivision: boolean): Paragraph['joint'] {
  const words = (heading ?? content)?.text;
  if (!num || !words) return '';
  if (!isDivision) return ' ';
  const [, dash, sign] = /^(?:([-–—])|([.:]))?/.exec(words)!;
  return dash ? ' ' : sign ? '' : '\n';
}

function nameOf(unit: Provision, parent: Provision | null): string {
  const { num, type } = unit;
  if (!num) return '';
  if (isRoman(unit)) return num.value.toUpperCase();
  if (type === 'clause' && parent?.num && isRoman(parent)) return `${parent.num.value.toUpperCase()}.${num.value}`;
  return num.text.replace(/\s+/g, ' ').replace(/[.:]$/, '');
}
