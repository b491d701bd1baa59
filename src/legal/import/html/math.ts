import { scripted } from '../parts/raised.ts';
import { type Element, isElement, type Node } from './dom.ts';

/** A formula of a page (MathML) in one line, as formulas of Word are: a/b, x², √(x + 1). */
export function linearMath(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value.trim();
  if (!isElement(node) || /^annotation/u.test(node.tagName)) return '';
  const parts = node.childNodes.filter((child) => isElement(child) || node.childNodes.length === 1).map(linearMath);
  const [first = '', second = '', third = ''] = parts;
  const write = Object.hasOwn(forms, node.tagName) ? forms[node.tagName] : undefined;
  return write ? write(first, second, third, parts) : all(node);
}

const all = (node: Element): string => node.childNodes.map(linearMath).join('');
const bracketed = (text: string): string => (/^[\p{L}\d.,]*$/u.test(text) ? text : `(${text})`);

type Write = (first: string, second: string, third: string, parts: readonly string[]) => string;
const forms: Record<string, Write> = {
  mfrac: (over, under, _, parts) => `${bracketed(over)}/${bracketed(under)}${parts.slice(2).join('')}`,
  msup: (base, sup, _, parts) => `${bracketed(base)}${scripted(sup, 'above')}${parts.slice(2).join('')}`,
  msub: (base, sub, _, parts) => `${base}${scripted(sub, 'below')}${parts.slice(2).join('')}`,
  msubsup: (base, sub, sup, parts) =>
    `${base}${scripted(sub, 'below')}${scripted(sup, 'above')}${parts.slice(3).join('')}`,
  msqrt: (_, __, ___, parts) => `√${bracketed(parts.join(''))}`,
  mroot: (base, degree, _, parts) =>
    `${degree === '3' ? '∛' : degree === '4' ? '∜' : `${scripted(degree, 'above')}√`}${bracketed(base)}${parts.slice(2).join('')}`,
};
