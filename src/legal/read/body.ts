import { isCapitals } from '../../vietnamese/capitals.ts';
import type { Provision, SourceText, Span } from '../model.ts';
import { type Block, field } from './blocks.ts';
import { articleRank, isTitleLine, type Label, labelOf, paragraphRank, romanRank } from './labels.ts';
import { findQuotations } from './quotations.ts';

/** A provision while its children are still coming. */
interface Open {
  provision: Provision;
  rank: number;
  titled: boolean;
}

/** Words of an article that put provisions into another instrument. */
const amending = /(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính)/iu;

/**
 * Fourth layer: body paragraphs into a tree of provisions.
 * Guarantees: every paragraph belongs to exactly one provision, in order; a provision nests in the nearest one before it
 * of higher rank; an unlabelled paragraph nests in the provision before it that is not itself a dash or paragraph.
 * Paragraphs in quotation marks are a quotation with a tree of its own: no unit of the text stands in it.
 * Words before children are a heading (titled units; articles and clauses whose words do not end as a sentence) or else
 * content; a provision without children has content only, so the missing full stop of a clause does not matter.
 * @param options.articles false in samples and forms, whose "Điều 1" is a blank to fill in
 */
export function buildBody(source: SourceText, blocks: readonly Block[], options = { articles: true }): Provision[] {
  const roots: Provision[] = [];
  const open: Open[] = [];
  const labels = blocks.map(({ text, rows }) => (rows ? null : labelOf(text)));
  const own = ownArticles(blocks, labels);
  const quotations = findQuotations(blocks, (i) => own.has(i) || isStructure(labels[i] ?? null));

  const siblingsAt = (limit: number): Provision[] => {
    while (open.length && open.at(-1)!.rank >= limit) open.pop();
    return open.at(-1)?.provision.children ?? roots;
  };
  const leaf = (type: Provision['type'], span: Span): Provision => ({
    id: '',
    type,
    num: null,
    heading: null,
    content: field(source, '', span),
    children: [],
    span,
  });

  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.rows) {
      const rows = block.rows.map((row) => row.map((cell) => field(source, '', cell)));
      siblingsAt(paragraphRank).push({ ...leaf('table', block.span), content: null, rows });
      continue;
    }
    const last = quotations.get(i);
    if (last !== undefined) {
      siblingsAt(paragraphRank).push(quotation(blocks.slice(i, last + 1)));
      i = last;
      continue;
    }
    const label = labelHere(i);
    if (!label) {
      siblingsAt(paragraphRank).push(leaf('paragraph', block.span));
      continue;
    }
    const strayEnd = label.rank === articleRank && !own.has(i) ? foreignEnd(i) : null;
    if (strayEnd !== null) {
      siblingsAt(paragraphRank).push(quotation(blocks.slice(i, strayEnd + 1)));
      i = strayEnd;
      continue;
    }
    i = add(label, i);
  }
  return roots.map(settle);

  function labelHere(i: number): Label | null {
    const label = labels[i]!;
    if (!label) return null;
    if (!options.articles && (label.rank === articleRank || label.type === 'chapter' || label.type === 'section'))
      return null;
    return label;
  }

  /** Add a labelled unit; returns the index of its last paragraph, for a title may stand below its label. */
  function add(label: Label, index: number): number {
    const block = blocks[index]!;
    const siblings = siblingsAt(label.rank);
    const numEnd = block.span[0] + label.text.length;
    const rest = source.plain.slice(numEnd, block.span[1]);
    const start = numEnd + (rest.length - rest.trimStart().length);
    const same = siblings.filter(({ type }) => type === label.type);
    const value = label.value || String(same.length + 1);
    const last = label.isTitled ? titleEnd(index, start < block.span[1], label) : index;
    const end = blocks[last]!.span[1];
    const provision: Provision = {
      id: '',
      type: label.type,
      num: { ...field(source, '', [block.span[0], numEnd]), value },
      heading: null,
      content:
        start < end ? field(source, '', [start < block.span[1] ? start : blocks[index + 1]!.span[0], end]) : null,
      children: [],
      span: [block.span[0], end],
    };
    siblings.push(provision);
    open.push({ provision, rank: label.rank, titled: label.isTitled });
    return last;
  }

  /** A title stands in the paragraphs below a bare label, or goes on in capitals below the first line. */
  function titleEnd(index: number, hasWords: boolean, label: Label): number {
    const isOuter = label.rank < articleRank;
    if (!isOuter && hasWords) return index;
    let end = index;
    for (let next = index + 1; next <= index + 4 && next < blocks.length; next++) {
      const { text, rows } = blocks[next]!;
      if (rows || quotations.has(next) || blocks[next]!.span[0] > blocks[end]!.span[1] + 2 || !isTitleLine(text)) break;
      const isFirst = end === index && !hasWords;
      const goesOn =
        isCapitals(text) && isCapitals(blocks[end]!.text.replace(/^(?:Phần|Chương|Mục|Tiểu mục|Điều)/u, '') || 'A');
      if (!(isFirst ? label.rank !== romanRank || isCapitals(text) : goesOn && isOuter)) break;
      if (!isOuter && !isFirst) break;
      end = next;
      if (!isCapitals(text)) break;
    }
    return end;
  }

  function quotation(inside: readonly Block[]): Provision {
    const first = inside[0]!.span;
    const last = inside.at(-1)!.span;
    const words = source.plain.slice(first[0], last[1]);
    const opening = /^[“"]\s*/u.exec(words);
    const closing = /[”"]\s*[.;,]*\s*$/u.exec(words);
    const from = first[0] + (opening ? opening[0].length : 0);
    const to = closing && closing.index > (opening?.[0].length ?? 0) ? first[0] + closing.index : last[1];
    const trimmed = inside.flatMap((block): Block[] => {
      const span: Span = [Math.max(block.span[0], from), Math.min(block.span[1], to)];
      return span[0] < span[1] ? [{ ...block, span, text: source.plain.slice(...span) }] : [];
    });
    const below = buildBody(source, trimmed, options);
    return {
      id: '',
      type: 'quotation',
      num: null,
      heading: null,
      content: null,
      children: below,
      quotes: {
        start: opening ? field(source, '', [first[0], first[0] + 1]) : null,
        end: to < last[1] ? field(source, '', [to, last[1]]) : null,
      },
      span: [first[0], last[1]],
    };
  }

  /** An article of another instrument quoted without marks reaches to the next own article, clause or chapter. */
  function foreignEnd(index: number): number | null {
    const around = open.find(({ rank }) => rank === articleRank)?.provision;
    const words = `${around?.content?.text ?? ''} ${blocks[index - 1]?.text ?? ''}`;
    if (!amending.test(words)) return null;
    const clause = open.find(({ provision }) => provision.type === 'clause')?.provision.num?.value;
    let end = index;
    for (let i = index + 1; i < blocks.length && i < index + 400; i++) {
      const label = labels[i] ?? null;
      if (own.has(i) || isStructure(label)) break;
      if (
        label?.type === 'clause' &&
        clause &&
        Number(label.value) === Number(clause) + 1 &&
        amending.test(blocks[i]!.text)
      )
        break;
      end = i;
    }
    return end;
  }
}

const isStructure = (label: Label | null) => label !== null && label.rank <= 2;

/**
 * Which articles are the text's own: those whose number is the next to come (a letter may follow it). Another one in the
 * text of an amending act is quoted. Where numbers repeat or are missing, what stands is taken as it is.
 */
function ownArticles(blocks: readonly Block[], labels: readonly (Label | null)[]): Set<number> {
  const all = labels.flatMap((label, i) => (label?.rank === articleRank ? [{ i, value: label.value }] : []));
  const own = new Set<number>();
  const isNext = (before: string, value: string) => {
    const [a, b] = [Number.parseInt(before, 10), Number.parseInt(value, 10)];
    return b === a + 1 || (b === a && value !== before && /\D$/u.test(value)) || value === before;
  };
  // A text that amends quotes articles; any other has only its own.
  const amends =
    all.some(({ i }) => /^[“"]/u.test(blocks[i + 1]?.text ?? '')) ||
    blocks.some(({ text }) => /^[“"]\s*(?:Điều|\d{1,2}[a-zđ]?\.|[a-zđ]\))/u.test(text)) ||
    all.some(({ i }) => /(?:sửa đổi|bổ sung).{0,80}như sau/isu.test(blocks[i]!.text));
  let last = '0';
  for (const { i, value } of all) {
    if (!amends || isNext(last, value)) {
      own.add(i);
      last = value;
    }
  }
  return own;
}

/** A provision that turned out to have children carries its own words as heading; its span covers them all. */
function settle(provision: Provision): Provision {
  if (provision.children.length === 0) return provision;
  const children = provision.type === 'quotation' ? provision.children : provision.children.map(settle);
  const { type, content } = provision;
  const isHeading =
    ['part', 'chapter', 'section', 'subsection'].includes(type) ||
    ((type === 'article' || type === 'clause') && !/[.;:,]$/.test(content?.text ?? ''));
  const end = Math.max(provision.span[1], children.at(-1)!.span[1]);
  const span: Span = [provision.span[0], end];
  return isHeading
    ? { ...provision, heading: content, content: null, children, span }
    : { ...provision, children, span };
}
