import type { XmlNode } from './xml.ts';
import { attribute, child, children, toggle, valIn } from './xml.ts';

type Switch = 'b' | 'caps' | 'vanish' | 'strike' | 'dstrike';

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

  /** The first answer along a style and those it is based on. */
  function inherited<T>(id: string | undefined, ask: (style: XmlNode) => T | undefined): T | undefined {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = byId.get(at);
      const answer = style && ask(style);
      if (answer !== undefined) return answer;
      at = valIn(style, 'basedOn');
    }
    return undefined;
  }
  const inStyle = (name: Switch) => (style: XmlNode) => toggle(child(style, 'rPr'), name);
  const inList = (name: string) => (style: XmlNode) => valIn(child(child(style, 'pPr'), 'numPr'), name);

  return {
    defaultParagraph: attribute(styles.find(isDefault), 'styleId'),
    isOn: (name, properties, paragraphStyle) =>
      toggle(properties, name) ??
      inherited(valIn(properties, 'rStyle'), inStyle(name)) ??
      inherited(paragraphStyle, inStyle(name)) ??
      false,
    font: (properties, paragraphStyle) =>
      fontIn(properties) ??
      inherited(valIn(properties, 'rStyle'), (style) => fontIn(child(style, 'rPr'))) ??
      inherited(paragraphStyle, (style) => fontIn(child(style, 'rPr'))),
    height: (properties, paragraphStyle) => {
      const found =
        valIn(properties, 'vertAlign') ??
        inherited(valIn(properties, 'rStyle'), (style) => valIn(child(style, 'rPr'), 'vertAlign')) ??
        inherited(paragraphStyle, (style) => valIn(child(style, 'rPr'), 'vertAlign'));
      return found === 'superscript' || found === 'subscript' ? found : undefined;
    },
    list: (style) => ({ numId: inherited(style, inList('numId')), level: inherited(style, inList('ilvl')) }),
    isRuled: (style) =>
      inherited(style, (found) => hasLines(child(found, 'tblPr'), 'tblBorders') || undefined) ?? false,
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
