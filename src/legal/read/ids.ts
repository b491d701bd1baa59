import type { Component, LegalDocument, Provision, Signature, TextField } from '../model.ts';
import { isForm } from './kinds.ts';
import type { Names } from './names.ts';

/**
 * Give each provision an address that survives edits to its neighbours.
 * An id is the parent's id and the own number: dieu-1, ii, ii-5, ii-5-3. Articles and chapters hang on their component,
 * so a chapter put in moves no article. In one parent the first family of numbers owns the plain numbers; a later family
 * gets a letter (k clause, d point, g dash, p paragraph …), so what is appended never moves what stands. Unlabelled
 * paragraphs of an article always carry the letter. đ is written dd, apart from d.
 */
export function nameProvisions(component: Component, taken: Names): void {
  const first = component.body[0];
  const top = first ? ownId(first, 1) : '';
  const isLettered = first !== undefined && /^\d/.test(top);
  const opening = isLettered ? `${letters[first.type] ?? ''}${top}` : top;
  // Below whatever else an attachment begins with there may be articles, whose numbers must be free as well. Decided by
  // the first unit and what stands before, so what is appended later changes nothing.
  const mayHoldArticles = first !== undefined && (first.type !== 'part' || !isRoman(first));
  const isTaken = taken.has(opening) || (mayHoldArticles && taken.has('dieu-1'));
  // A form has few names of its own: it always lends its units the one it has.
  const prefix = component.id !== '' && (isTaken || isForm(component.docType)) ? `${component.id}-` : '';
  name(component.body, { prefix, base: prefix, isTop: true, inArticle: false, taken });
}

const letters: Record<Provision['type'], string> = {
  part: '',
  chapter: '',
  section: '',
  subsection: '',
  article: '',
  clause: 'k',
  subclause: 'm',
  point: 'd',
  subparagraph: 'n',
  indent: 'g',
  paragraph: 'p',
  table: '',
  quotation: '',
};

const isRoman = ({ num }: Provision) => num !== null && !/^\d/.test(num.value);

const ownId = (provision: Provision, order: number): string => {
  const value = (provision.num?.value ?? String(order)).replaceAll('đ', 'dd').replaceAll('.', '-');
  switch (provision.type) {
    case 'article':
      return `dieu-${value}`;
    case 'chapter':
      return `chuong-${value}`;
    case 'section':
      return `muc-${value}`;
    case 'subsection':
      return `tm-${value}`;
    case 'part':
      return isRoman(provision) ? value : `phan-${value}`;
    case 'table':
      return `bang-${order}`;
    case 'quotation':
      return `tr${order}`;
    // 1.1 below clause 1 is its first.
    case 'subclause':
      return value.split('-').at(-1)!;
    default:
      return value;
  }
};

interface Place {
  /** Ids of the units around, with a hyphen. */
  prefix: string;
  /** The component's own prefix, or that of a quotation: articles and chapters hang on it. */
  base: string;
  isTop: boolean;
  inArticle: boolean;
  taken: Names;
}

/** Units named by a word of their own need no letter to be told apart. */
const hasOwnWord = (provision: Provision) => letters[provision.type] === '';

function name(provisions: Provision[], place: Place): void {
  const { prefix, base, isTop, inArticle, taken } = place;
  const counts = new Map<string, number>();
  let owner: string | null = null;
  for (const provision of provisions) {
    const { type } = provision;
    const order = (counts.get(type) ?? 0) + 1;
    counts.set(type, order);
    const ownsPlain = !hasOwnWord(provision) && (type !== 'paragraph' || !inArticle);
    if (owner === null && ownsPlain) owner = type;
    const own = ownId(provision, order);
    const isPlain = hasOwnWord(provision) || owner === type;
    // An id begins with a letter: a bare number at the top takes its family's letter.
    const lettered = isPlain && !(isTop && /^\d/.test(own)) ? own : `${letters[type]}${own}`;
    const hangs = type === 'article' || type === 'chapter';
    let wanted = `${hangs ? base : prefix}${lettered}`;
    // Chương I of another Phần: its Phần comes before it.
    if (type === 'chapter' && taken.has(wanted)) wanted = `${prefix}${lettered}`;
    // 3.1 without its clause 3, beside 8.1: the whole number tells them apart.
    if (type === 'subclause' && taken.has(wanted))
      wanted = `${prefix}${letters[type]}${provision.num!.value.replaceAll('.', '-')}`;
    // The first of two equal numbers keeps the id; `--2` cannot be made by any numbering.
    const id = taken.free(wanted, '--');
    taken.add(id);
    provision.id = id;
    if (provision.num) provision.num.id = `${id}.num`;
    if (provision.heading) provision.heading.id = `${id}.heading`;
    if (provision.content) provision.content.id = `${id}.content`;
    if (provision.quotes?.start) provision.quotes.start.id = `${id}.mo`;
    if (provision.quotes?.end) provision.quotes.end.id = `${id}.dong`;
    for (const [row, cells] of provision.rows?.entries() ?? [])
      for (const [column, cell] of cells.entries()) cell.id = `${id}.r${row + 1}c${column + 1}`;
    const isQuotation = type === 'quotation';
    name(provision.children, {
      prefix: `${id}-`,
      base: isQuotation ? `${id}-` : base,
      isTop: false,
      inArticle: !isQuotation && (inArticle || type === 'article'),
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
  for (const { preface, preamble, body, conclusions } of document.components) {
    const { remarks, ...fields } = preface;
    Object.values(fields).forEach(add);
    remarks.forEach(add);
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
    conclusions.remarks.forEach(add);
  }
  for (const { id, marker, content } of document.footnotes) add(whole(document, id, marker, content));
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
