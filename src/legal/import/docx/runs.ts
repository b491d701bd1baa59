import type { Run } from '../parts/parts.ts';
import { type FieldRole, formControl, isSilent, nameOfField } from './fields.ts';
import { linear } from './formula.ts';
import { chosen, type Graphic, readGraphic } from './graphics.ts';
import type { Reading } from './reading.ts';
import { isSymbolFont, signOf, signsIn } from './symbols.ts';
import { attribute, child, children, textOf, toggle, within, type XmlNode } from './xml.ts';

/** Elements known to print nothing: properties, ends of ranges, marks that a program leaves. */
const printsNothing = new Set(
  (
    'pPr rPr sdtPr sdtEndPr smartTagPr customXmlPr fldData ffData softHyphen annotationRef footnoteRef endnoteRef separator ' +
    'continuationSeparator rubyPr dirPr bdoPr commentRangeStart commentRangeEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart ' +
    'moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd ' +
    'customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd'
  ).split(' '),
);
/** Elements that stand around what they hold. */
const around = new Set('hyperlink smartTag sdtContent customXml dir bdo ins moveTo'.split(' '));
/** A day or a number that Word puts in when it prints. */
const computed = new Set('pgNum dayShort dayLong monthShort monthLong yearShort yearLong'.split(' '));
const characters: Record<string, string> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

export interface RunContext {
  reading: Reading;
  /** Name of the part, for what it refers to. */
  partName: string;
  roles: ReadonlyMap<XmlNode, FieldRole>;
  /** Style of the paragraph. */
  style: string | undefined;
  /** The mark of a note, whose words are read by whoever reads paragraphs. */
  call: (reference: XmlNode) => Run[];
}

/** The words of one paragraph, in order; boxes that hang on it are gathered for after it. */
export class RunReader {
  readonly runs: Run[] = [];
  readonly boxes: Graphic['boxes'] = [];
  readonly #context: RunContext;
  #insertions = 0;

  constructor(context: RunContext) {
    this.#context = context;
  }

  /** Read what stands in a paragraph, a run or anything around them. */
  read(node: XmlNode, properties?: XmlNode): void {
    for (const item of node.nodes) if (typeof item === 'object') this.#item(item, properties);
  }

  #item(item: XmlNode, properties: XmlNode | undefined): void {
    const { name } = item;
    const { reading } = this.#context;
    if (printsNothing.has(name)) return;
    if (name === 'r') this.read(item, child(item, 'rPr'));
    else if (name === 't') this.#words(textOf(item), properties);
    else if (Object.hasOwn(characters, name)) this.#put(characters[name]!, properties);
    else if (name === 'instrText') this.#instruction(textOf(item));
    else if (name === 'fldChar') this.#field(item, properties);
    else if (name === 'fldSimple') this.#simpleField(item, properties);
    else if (name === 'sym') this.#put(signOf(attribute(item, 'font'), codeOf(item)), properties);
    else if (/^(?:del|moveFrom|delText|delInstrText)$/u.test(name)) this.#deleted(item);
    else if (name === 'ruby') this.#ruby(item, properties);
    else if (name === 'sdt') this.#control(item, properties);
    else if (name === 'oMath' || name === 'oMathPara') this.#formula(item, properties);
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      for (const run of this.#context.call(item)) this.runs.push(run);
    } else if (name === 'commentReference') reading.comments.set(attribute(item, 'id') ?? '', reading.line);
    else if (name === 'AlternateContent') this.read(chosen(item), properties);
    else if (/^(?:drawing|pict|object|contentPart|control)$/u.test(name)) this.#graphic(item);
    else if (name === 'txbxContent') this.boxes.push(item);
    else if (computed.has(name)) reading.note('field', name);
    else if (around.has(name)) {
      const isInsertion = name === 'ins' || name === 'moveTo';
      // What stands in another insertion is named with that one.
      if (isInsertion && this.#insertions === 0) reading.note('inserted', '', textIn(item));
      if (isInsertion) this.#insertions++;
      this.read(item, properties);
      if (isInsertion) this.#insertions--;
    } else this.#unknown(item, properties);
  }

  #words(text: string, properties: XmlNode | undefined): void {
    const font = this.#context.reading.styles.font(properties, this.#context.style);
    this.#put(isSymbolFont(font) ? signsIn(font, text) : text, properties);
  }

  #put(text: string, properties: XmlNode | undefined): void {
    const { reading, style } = this.#context;
    const { styles } = reading;
    const field = reading.fields.at(-1);
    if (field?.phase === 'instruction') {
      field.instruction += text;
      field.words += text;
      return;
    }
    reading.letters.add(text);
    const shown = styles.isOn('caps', properties, style) ? text.toLocaleUpperCase('vi') : text;
    if (styles.isOn('vanish', properties, style)) {
      if (shown.trim()) reading.note('hidden', shown);
      return;
    }
    if (field && text.trim()) field.hasShown = true;
    const isStruck = styles.isOn('strike', properties, style) || styles.isOn('dstrike', properties, style);
    if (isStruck && shown.trim()) reading.note('struck', shown, shown.trim());
    const height = styles.height(properties, style);
    this.runs.push({
      text: shown,
      bold: styles.isOn('b', properties, style),
      ...(height && { height: height === 'superscript' ? 'above' : 'below' }),
    });
  }

  #instruction(text: string): void {
    const field = this.#context.reading.fields.at(-1);
    if (field?.phase === 'instruction') field.instruction += text;
    else if (text.trim()) this.#context.reading.note('field', text);
  }

  #field(mark: XmlNode, properties: XmlNode | undefined): void {
    const { reading, roles } = this.#context;
    const role = roles.get(mark);
    const field = reading.fields.at(-1);
    if (role === 'begin')
      reading.fields.push({ begin: mark, phase: 'instruction', instruction: '', words: '', hasShown: false });
    else if (role === 'separate' && field) field.phase = 'result';
    else if (role === 'end' && field) {
      reading.fields.pop();
      const control = field.hasShown ? undefined : formControl(field);
      if (control !== undefined) this.#put(control, properties);
      else if (field.words.trim() || (field.phase === 'instruction' && !isSilent(field.instruction)))
        this.#unprinted(field.instruction, properties);
    }
  }

  /** A field without a result: a sign or a formula that is made of the instruction, or something that Word computes. */
  #unprinted(instruction: string, properties: XmlNode | undefined): void {
    const { reading } = this.#context;
    const name = nameOfField(instruction);
    const sign = /^\s*SYMBOL\s+(0x[\da-f]+|\d+)(?:.*?\\f\s*"?([^"\\]+)"?)?/iu.exec(instruction);
    if (sign) this.#put(signOf(sign[2]?.trim(), Number(sign[1])), properties);
    else if (name === 'EQ') {
      const shown = `[${instruction.trim()}]`;
      reading.note('formula', instruction, shown);
      this.#put(shown, properties);
    } else reading.note('field', instruction);
  }

  #simpleField(item: XmlNode, properties: XmlNode | undefined): void {
    const before = this.runs.length;
    this.read(item, properties);
    const instruction = attribute(item, 'instr') ?? '';
    if (this.runs.length === before && !isSilent(instruction)) this.#unprinted(instruction, properties);
  }

  #deleted(item: XmlNode): void {
    const words = textIn(item);
    if (words.trim()) this.#context.reading.note('deleted', words);
  }

  /** Signs with their reading above them: the reading follows in brackets. */
  #ruby(item: XmlNode, properties: XmlNode | undefined): void {
    this.read(child(item, 'rubyBase') ?? item, properties);
    const above = child(item, 'rt');
    if (!above) return;
    this.#put('(', properties);
    this.read(above, properties);
    this.#put(')', properties);
  }

  /** A content control; a check box of which the sign is lost still says whether it is ticked. */
  #control(item: XmlNode, properties: XmlNode | undefined): void {
    const before = this.runs.length;
    const box = within(child(item, 'sdtPr'), 'checkbox')[0];
    this.read(item, properties);
    if (box && this.runs.length === before) this.#put(toggle(box, 'checked') ? '☑' : '☐', properties);
  }

  #formula(item: XmlNode, properties: XmlNode | undefined): void {
    const text = linear(item);
    if (!text.trim()) return;
    this.#context.reading.note('formula', text, text);
    this.#put(text, properties);
  }

  #graphic(item: XmlNode): void {
    const { reading, partName } = this.#context;
    const { runs, boxes } = readGraphic(reading, partName, item);
    for (const run of runs) this.runs.push(run);
    for (const box of boxes) this.boxes.push(box);
  }

  /** Whatever it is, its words are read, and a person is asked to look. */
  #unknown(item: XmlNode, properties: XmlNode | undefined): void {
    const before = this.runs.length;
    this.read(item, properties);
    const words = this.runs
      .slice(before)
      .map(({ text }) => text)
      .join('');
    this.#context.reading.note('unknown', `<${item.name}> ${words || textOf(item)}`, words.trim());
  }
}

const codeOf = (item: XmlNode): number => {
  const code = Number.parseInt(attribute(item, 'char') ?? '', 16);
  return code > 0 && code <= 0xffff ? code : 0xfffd;
};

/** Words in an element, also those that were struck out under tracked changes. */
export const textIn = (node: XmlNode): string =>
  /^(?:t|delText)$/u.test(node.name)
    ? textOf(node)
    : children(node)
        .map((item) => (/^(?:tab|br|cr|p)$/u.test(item.name) ? ` ${textIn(item)}` : textIn(item)))
        .join('');
