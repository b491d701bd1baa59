import { attribute, type Element, elementsIn, wordsIn } from './dom.ts';

/** What a control of a form shows, and the words in it that it does not. */
export interface Control {
  shown: string;
  notShown: string;
}

/** @returns undefined for an element that is no control */
export function controlOf(node: Element): Control | undefined {
  const { tagName } = node;
  if (tagName === 'textarea') return { shown: wordsIn(node), notShown: '' };
  if (tagName === 'select') return selectOf(node);
  if (tagName !== 'input') return undefined;
  const type = (attribute(node, 'type') ?? 'text').toLowerCase();
  if (type === 'checkbox' || type === 'radio')
    return { shown: attribute(node, 'checked') === undefined ? '☐' : '☑', notShown: '' };
  if (type === 'hidden' || type === 'password') return { shown: '', notShown: '' };
  const value = attribute(node, 'value') ?? '';
  // What stands on a button belongs to the page.
  if (/^(?:button|submit|reset|image|file)$/u.test(type)) return { shown: '', notShown: value };
  return { shown: value, notShown: '' };
}

function selectOf(node: Element): Control {
  const options = elementsIn(node).filter(({ tagName }) => tagName === 'option');
  const isChosen = (option: Element) => attribute(option, 'selected') !== undefined;
  const chosen = options.some(isChosen) ? options.filter(isChosen) : options.slice(0, 1);
  const words = (some: Element[]) => some.map((option) => wordsIn(option).trim()).join('; ');
  return { shown: words(chosen), notShown: words(options.filter((option) => !chosen.includes(option))) };
}
