import type { XmlNode } from './xml.ts';
import { attribute, child, children, toggle, valIn } from './xml.ts';

const switchNames = ['b', 'caps', 'vanish', 'strike', 'dstrike'] as const;
type Switch = (typeof switchNames)[number];

/** What of Word's styles bears on words: numbers of lists, bold, capitals, hidden text, and lines around tables. */
export interface Styles {
  /** Whether a run is bold, in capitals or hidden: by itself, its own style, or that of its paragraph. */
  isOn(name: Switch, runProperties: XmlNode | undefined, paragraphStyle: string | undefined): boolean;
  /** The font that draws a letter of a run. */
  font(runProperties: XmlNode | undefined, paragraphStyle: string | undefined): string | undefined;
  /** Whether a run stands above or below its line. */
  height(
    runProperties: XmlNode | undefined,
    paragraphStyle: string | undefined,
  ): 'superscript' | 'subscript' | undefined;
  /** The list and the level that a paragraph style carries. */
  list(style: string | undefined): { numId?: string; level?: string };
  isRuled(tableStyle: string | undefined): boolean;
  defaultParagraph: string | undefined;
}

export function readStyles(root: XmlNode | null): Styles {
  const styles = children(root ?? undefined, 'style');
  const byId = new Map(styles.map((style) => [attribute(style, 'styleId') ?? '', style]));
  const isDefault = (style: XmlNode) =>
    attribute(style, 'type') === 'paragraph' && ['1', 'true'].includes(attribute(style, 'default') ?? '');

  /** A question to a style: the first answer along it and those it is based on, found once for each of them. */
  function inherited<T>(ask: (style: XmlNode) => T | undefined): (id: string | undefined) => T | undefined {
    const known = new Map<string, T | undefined>();
    return (id) => {
      const passed: string[] = [];
      let answer: T | undefined;
      for (let at = id; at !== undefined && answer === undefined; ) {
        if (known.has(at)) {
          answer = known.get(at);
          break;
        }
        passed.push(at);
        known.set(at, undefined);
        const style = byId.get(at);
        answer = style && ask(style);
        at = valIn(style, 'basedOn');
      }
      for (const style of passed) known.set(style, answer);
      return answer;
    };
  }
  const inRun = <T>(ask: (properties: XmlNode | undefined) => T | undefined) =>
    inherited((style) => ask(child(style, 'rPr')));
  const inList = (name: string) => inherited((style) => valIn(child(child(style, 'pPr'), 'numPr'), name));
  const switches = new Map(switchNames.map((name) => [name, inRun((properties) => toggle(properties, name))]));
  const fontOf = inRun(fontIn);
  const heightOf = inRun((properties) => valIn(properties, 'vertAlign'));
  const [numId, level] = [inList('numId'), inList('ilvl')];
  const ruled = inherited((found) => hasLines(child(found, 'tblPr'), 'tblBorders') || undefined);

  return {
    defaultParagraph: attribute(styles.find(isDefault), 'styleId'),
    isOn: (name, properties, paragraphStyle) => {
      const inStyle = switches.get(name)!;
      return toggle(properties, name) ?? inStyle(valIn(properties, 'rStyle')) ?? inStyle(paragraphStyle) ?? false;
    },
    font: (properties, paragraphStyle) =>
      fontIn(properties) ?? fontOf(valIn(properties, 'rStyle')) ?? fontOf(paragraphStyle),
    height: (properties, paragraphStyle) => {
      const found = valIn(properties, 'vertAlign') ?? heightOf(valIn(properties, 'rStyle')) ?? heightOf(paragraphStyle);
      return found === 'superscript' || found === 'subscript' ? found : undefined;
    },
    list: (style) => ({ numId: numId(style), level: level(style) }),
    isRuled: (style) => ruled(style) ?? false,
  };
}

const fontIn = (properties: XmlNode | undefined): string | undefined => {
  const fonts = child(properties, 'rFonts');
  return attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi');
};

/** Whether properties of a table or cell ask for a printed line. */
export function hasLines(properties: XmlNode | undefined, name: 'tblBorders' | 'tcBorders'): boolean {
  return children(child(properties, name)).some(
    (border) => !['nil', 'none', undefined].includes(attribute(border, 'val')),
  );
}
