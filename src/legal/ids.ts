import type { Component, LegalDocument, Provision, Signature, TextField } from './model.ts';

/**
 * Give each provision an address that survives edits to its neighbours.
 * An id is the parent's id and the own number: dieu-1, ii, ii-5, ii-5-3. In one parent the first family of numbers owns
 * the plain numbers; a later family gets a letter (k clause, d point, g dash, p paragraph), so what is appended never
 * moves what stands. Unlabelled paragraphs of an article always carry the letter. đ is written dd, apart from d.
 */
export function nameProvisions(component: Component, taken: Set<string>): void {
  const first = component.body[0];
  const top = first ? ownId(first, 1) : '';
  const prefix = component.id !== '' && taken.has(top) ? `${component.id}-` : '';
  name(component.body, prefix, true, taken);
}

const letters: Partial<Record<Provision['type'], string>> = { clause: 'k', point: 'd', indent: 'g', paragraph: 'p' };

const ownId = (provision: Provision, order: number): string => {
  const value = (provision.num?.value ?? String(order)).replaceAll('đ', 'dd');
  return provision.type === 'article' ? `dieu-${value}` : value;
};

function name(provisions: Provision[], prefix: string, isTop: boolean, taken: Set<string>, inArticle = false): void {
  const counts = new Map<string, number>();
  let owner: string | null = null;
  for (const provision of provisions) {
    const { type } = provision;
    const order = (counts.get(type) ?? 0) + 1;
    counts.set(type, order);
    const ownsPlain = type !== 'paragraph' || !inArticle;
    if (owner === null && ownsPlain) owner = type;
    const isPlain = owner === type || (isTop && (type === 'part' || type === 'article'));
    const own = ownId(provision, order);
    // An id begins with a letter: a bare number at the top takes its family's letter.
    const lettered = isPlain && !(isTop && /^\d/.test(own)) ? own : `${letters[type] ?? ''}${own}`;
    let id = prefix + lettered;
    // The first of two equal numbers keeps the id; `--2` cannot be made by any numbering.
    for (let n = 2; taken.has(id); n++) id = `${prefix}${lettered}--${n}`;
    taken.add(id);
    provision.id = id;
    if (provision.num) provision.num.id = `${id}.num`;
    if (provision.heading) provision.heading.id = `${id}.heading`;
    if (provision.content) provision.content.id = `${id}.content`;
    name(provision.children, `${id}-`, false, taken, inArticle || type === 'article');
  }
}

/** Everything in a text that has an address: fields of the head and the close, recitals, provisions, recipients, signature blocks; in order of the text. */
export function allIds(document: LegalDocument): Map<string, TextField | Provision> {
  const ids = new Map<string, TextField | Provision>();
  const add = (item: TextField | Provision | null) => {
    if (item) ids.set(item.id, item);
  };
  const addTree = (provisions: Provision[]) => {
    for (const provision of provisions) {
      add(provision);
      addTree(provision.children);
    }
  };
  for (const { preface, preamble, body, conclusions } of document.components) {
    Object.values(preface).forEach(add);
    add(preamble.authority);
    preamble.recitals.forEach(add);
    add(preamble.formula);
    addTree(body);
    add(conclusions.closing);
    if (conclusions.recipients)
      add(
        whole(document, conclusions.recipients.id, conclusions.recipients.label, conclusions.recipients.entries.at(-1)),
      );
    add(conclusions.adoption);
    for (const signature of conclusions.signatures) add(signatureField(document, signature));
  }
  return ids;
}

/** A signature block as one field: the lines of office and the name. */
export function signatureField(document: LegalDocument, { id, role, name }: Signature): TextField | null {
  const [first, last] = [role ?? name, name ?? role];
  return first && last && whole(document, id, first, last);
}

function whole(document: LegalDocument, id: string, from: TextField, to: TextField = from): TextField {
  const span = [from.span[0], to.span[1]] as const;
  return { id, span, text: document.source.plain.slice(...span) };
}
