import { scripted } from '../parts/raised.ts';
import { child, children, textOf, valIn, type XmlNode } from './xml.ts';

/**
 * A formula of Word (m:oMath) in one line: TUSO/MAUSO, x², ∛Q, (a + b)/c. Every letter and sign of it is there; what is more than
 * one letter or number is put in brackets where the line would be read otherwise.
 */
export function linear(node: XmlNode): string {
  const write = Object.hasOwn(forms, node.name) ? forms[node.name] : undefined;
  if (write) return write(node);
  if (node.name.endsWith('Pr')) return '';
  return children(node).map(linear).join('');
}

const part = (node: XmlNode, name: string): string => {
  const found = child(node, name);
  return found ? linear(found) : '';
};
const property = (node: XmlNode, name: string): string | undefined => valIn(child(node, `${node.name}Pr`), name);

/** In brackets, unless it is one letter, one number, one word, or in brackets already. */
const bracketed = (text: string): string =>
  /^[\p{L}\p{M}\d.,]*$/u.test(text) || /^\([^()]*\)$/u.test(text) ? text : `(${text})`;

const roots: Record<string, string> = { '': '√', '2': '√', '3': '∛', '4': '∜' };

const forms: Record<string, (node: XmlNode) => string> = {
  t: textOf,
  f: (node) => {
    const [over, under] = [part(node, 'num'), part(node, 'den')];
    return property(node, 'type') === 'noBar' ? `(${over}; ${under})` : `${bracketed(over)}/${bracketed(under)}`;
  },
  sSup: (node) => bracketed(part(node, 'e')) + scripted(part(node, 'sup'), 'above'),
  sSub: (node) => part(node, 'e') + scripted(part(node, 'sub'), 'below'),
  sSubSup: (node) => part(node, 'e') + scripted(part(node, 'sub'), 'below') + scripted(part(node, 'sup'), 'above'),
  sPre: (node) => scripted(part(node, 'sub'), 'below') + scripted(part(node, 'sup'), 'above') + part(node, 'e'),
  rad: (node) => {
    const degree = part(node, 'deg').trim();
    return `${roots[degree] ?? `${scripted(degree, 'above')}√`}${bracketed(part(node, 'e'))}`;
  },
  nary: (node) =>
    (property(node, 'chr') ?? '∫') +
    scripted(part(node, 'sub'), 'below') +
    scripted(part(node, 'sup'), 'above') +
    bracketed(part(node, 'e')),
  d: (node) => {
    const inside = children(node, 'e')
      .map(linear)
      .join(property(node, 'sepChr') ?? '|');
    return `${property(node, 'begChr') ?? '('}${inside}${property(node, 'endChr') ?? ')'}`;
  },
  func: (node) => `${part(node, 'fName')} ${bracketed(part(node, 'e'))}`,
  limLow: (node) => part(node, 'e') + scripted(part(node, 'lim'), 'below'),
  limUpp: (node) => part(node, 'e') + scripted(part(node, 'lim'), 'above'),
  acc: (node) => `${bracketed(part(node, 'e'))}${property(node, 'chr') ?? '\u0302'}`,
  bar: (node) => `${bracketed(part(node, 'e'))}\u0305`,
  groupChr: (node) => `${bracketed(part(node, 'e'))}${property(node, 'chr') ?? ''}`,
  m: (node) =>
    `[${children(node, 'mr')
      .map((row) => children(row, 'e').map(linear).join(' '))
      .join('; ')}]`,
  eqArr: (node) => `{${children(node, 'e').map(linear).join('; ')}}`,
};
