import type { Component, LegalDocument, Provision, Signature, TextField } from './model.ts';

/**
 * Give each provision an address that survives edits to its neighbours.
 * An id is the parent's id and the own number: dieu-1, ii, ii-5, ii-5-3. Articles hang on their component, whatever chapter
 * they stand in; chapters too, unless their number is taken. In one parent the first family of numbers owns the plain
 * numbers; a later family gets a letter (k clause, d point, g dash, c plus, s star, n (1), p paragraph), so what is appended
 * never moves what stands. Unlabelled paragraphs of an article always carry the letter. đ is written dd, apart from d.
 */
export function nameProvisions(component: Component, taken: Set<string>): void {
  const prefix = component.id !== '' && !isFree(component.body[0], taken) ? `${component.id}-` : '';
  name(component.body, { prefix, root: prefix, isTop: true, parent: null, inArticle: false, taken });
}

interface Place {
  /** What the id of a child begins with. */
  prefix: string;
  /** What ids of articles and chapters begin with: the component's prefix, or the quotation they stand in. */
  root: string;
  isTop: boolean;
  /** The number of the parent. */
  parent: string | null;
  inArticle: boolean;
  taken: Set<string>;
}

const families: Partial<Record<Provision['type'], string>> = {
  part: 'm',
  clause: 'k',
  subclause: 'k',
  point: 'd',
  subparagraph: 'n',
  paragraph: 'p',
};
const signs: Record<string, string> = { '+': 'c', '*': 's', '•': 's' };
const familyOf = ({ type, num }: Provision): string =>
  type === 'indent' ? (signs[num?.text ?? ''] ?? 'g') : (families[type] ?? type);

/** Units whose id says what they are. */
const named: Partial<Record<Provision['type'], string>> = {
  article: 'dieu',
  chapter: 'chuong',
  section: 'muc',
  subsection: 'tm',
  table: 'bang',
  quotation: 'tr',
};

const isPhan = ({ type, num }: Provision) => type === 'part' && /^ph/iu.test(num?.text ?? '');

const ownId = (provision: Provision, order: number, parent: string | null = null): string => {
  // 1.2 in clause 1 is its second: the number of the parent is in the id already.
  const printed = provision.num?.value ?? String(order);
  const value = slug(parent !== null && printed.startsWith(`${parent}.`) ? printed.slice(parent.length + 1) : printed);
  if (provision.type === 'quotation') return `tr${order}`;
  const word = isPhan(provision) ? 'phan' : named[provision.type];
  return word ? `${word}-${value}` : value;
};

const slug = (value: string): string =>
  value
    .replaceAll('đ', 'dd')
    .replaceAll('.', '-')
    .normalize('NFD')
    .replace(/[^\dA-Za-z-]/g, '')
    .toLowerCase() || '0';

/**
 * Whether the units of an attachment may go without its prefix: its first unit has a number of its own kind that no
 * component before it has used. Decided by the first unit alone, so what is appended later changes nothing.
 */
function isFree(first: Provision | undefined, taken: Set<string>): boolean {
  if (!first || taken.has(ownId(first, 1))) return false;
  // Chapters hold articles, whose numbers must be free as well.
  if (first.type === 'chapter' || isPhan(first)) return !taken.has('dieu-1');
  return first.type === 'part' || first.type === 'article';
}

function name(provisions: Provision[], place: Place): void {
  const { prefix, root, isTop, parent, inArticle, taken } = place;
  const counts = new Map<string, number>();
  let owner: string | null = null;
  for (const provision of provisions) {
    const { type } = provision;
    const family = familyOf(provision);
    const order = (counts.get(family) ?? 0) + 1;
    counts.set(family, order);
    // Dashes of one sign are counted among their like.
    if (type === 'indent' && provision.num) provision.num.value = String(order);
    const own = ownId(provision, order, parent);
    let id: string;
    if (type === 'article') id = root + own;
    else if (type === 'chapter') id = taken.has(root + own) ? prefix + own : root + own;
    else if (type in named || isPhan(provision)) id = prefix + own;
    else {
      const ownsPlain = type !== 'paragraph' || !inArticle;
      if (owner === null && ownsPlain) owner = family;
      const isPlain = owner === family || (isTop && type === 'part');
      // An id begins with a letter: a bare number at the top takes its family's letter.
      id = prefix + (isPlain && !(isTop && /^\d/.test(own)) ? own : `${isPlain && !isTop ? '' : family}${own}`);
    }
    // The first of two equal numbers keeps the id; `--2` cannot be made by any numbering.
    const first = id;
    for (let n = 2; taken.has(id); n++) id = `${first}--${n}`;
    taken.add(id);
    provision.id = id;
    if (provision.num) provision.num.id = `${id}.num`;
    if (provision.heading) provision.heading.id = `${id}.heading`;
    if (provision.content) provision.content.id = `${id}.content`;
    if (provision.quotes?.start) provision.quotes.start.id = `${id}.start`;
    if (provision.quotes?.end) provision.quotes.end.id = `${id}.end`;
    for (const [r, row] of (provision.rows ?? []).entries())
      for (const [c, cell] of row.entries()) cell.id = `${id}-r${r + 1}.c${c + 1}`;
    const below = `${id}-`;
    name(provision.children, {
      prefix: below,
      root: type === 'quotation' ? below : root,
      isTop: false,
      parent: provision.num?.value ?? null,
      inArticle: inArticle || type === 'article',
      taken,
    });
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
  for (const { preface, preamble, body, conclusions, strays } of document.components) {
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
    strays.forEach(add);
  }
  for (const { id, content } of document.footnotes) add({ ...content, id });
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
