import type { Part } from '../parts/parts.ts';
import { attribute, blockNames, type Element, elementsIn, isElement, wordsIn } from './dom.ts';

const marker = /^\s*[[(]?(?:\d{1,3}|\*{1,3}|[a-z])[\])]?\s*$/u;

/** Links from a mark in the text to a note below it. */
export function notesOf(root: Element) {
  const all = elementsIn(root);
  const targets = new Map<string, Element>();
  for (const node of all)
    for (const key of ['id', 'name']) {
      const name = attribute(node, key);
      if (name && !targets.has(name)) targets.set(name, node);
    }
  const order = new Map(all.map((node, i) => [node, i]));
  const calls = new Map<Element, Element>();
  for (const node of all) {
    const href = node.tagName === 'a' ? attribute(node, 'href') : undefined;
    if (!href?.startsWith('#') || !marker.test(wordsIn(node))) continue;
    const target = targets.get(href.slice(1));
    const body = target && noteBody(target);
    // What comes later in the page does not stand around the mark.
    if (body && body !== root && order.get(body)! > order.get(node)!) calls.set(node, body);
  }
  return { calls, bodies: new Set(calls.values()), numbers: new Map<Element, number>() };
}

/** The block in which the words of a note stand. Word puts the name on the mark inside of it. */
function noteBody(target: Element): Element | undefined {
  for (let at: Element = target; ; ) {
    if (blockNames.has(at.tagName)) return at.tagName === 'body' ? undefined : at;
    const parent = at.parentNode;
    if (!parent || !isElement(parent)) return undefined;
    at = parent;
  }
}

/** The number before the words of a note is printed by its mark. */
export function withoutMarker(part: Part, index: number): Part {
  if (index > 0 || part.kind !== 'paragraph') return part;
  const runs = part.runs.map((run) => ({ ...run }));
  while (runs[0] && (runs[0].note !== undefined || runs[0].text.trim() === '')) runs.shift();
  const [first] = runs;
  if (first) first.text = first.text.replace(/^\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}\.?(?=\s|$)|\*+)\s*/u, '');
  return { ...part, runs };
}
