import { isCapitals } from '../../vietnamese/capitals.ts';
import type { Provision, SourceText, Span } from '../model.ts';
import { type Block, field } from './blocks.ts';
import { articleRank, isTitleLine, type Label, labelOf, paragraphRank, romanRank } from './labels.ts';
import { findQuotations } from './quotations.ts';

/** A provision while its children are still coming. */
interface Open {
  provision: Provision;
  rank: number;
  /** How many of each type its children have so far. */
  counts: Counts;
}

type Counts = Map<Provision['type'], number>;

/** Which labels are units of a text, and no part of a sample. */
interface Options {
  articles: boolean;
  chapters: boolean;
}

/** Words of an article that put provisions into another instrument. */
const amending = /(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính)/iu;

/** A title broken over lines: three are the most measured. */
const titleReach = 4;
/** The longest quotation measured has 53 paragraphs; an article whose end is lost must not swallow a law. */
const foreignReach = 400;
/** A run of marks must not make quotations in quotations without end. */
const deepestQuotation = 5;

/**
 * Fourth layer: body paragraphs into a tree of provisions.
 * Guarantees: every paragraph belongs to exactly one provision, in order; a provision nests in the nearest one before it
 * of higher rank; an unlabelled paragraph nests in the provision before it that is not itself a dash or paragraph.
 * Paragraphs in quotation marks are a quotation with a tree of its own: no unit of the text stands in it.
 * Words before children are a heading (titled units; articles and clauses whose words do not end as a sentence) or else
 * content; a provision without children has content only, so the missing full stop of a clause does not matter.
 * @param options.articles false in samples and forms, whose "Điều 1" is a blank to fill in
 * @param options.chapters whether Chương and Mục are units, too
 */
export function buildBody(
  source: SourceText,
  blocks: readonly Block[],
  options: Options = { articles: true, chapters: true },
): Provision[] {
  return new BodyBuilder(source, blocks, options, 0).build();
}

/** A body while its provisions are still coming. */
class BodyBuilder {
  readonly #roots: Provision[] = [];
  readonly #rootCounts: Counts = new Map();
  readonly #open: Open[] = [];
  readonly #source: SourceText;
  readonly #blocks: readonly Block[];
  readonly #options: Options;
  readonly #labels: readonly (Label | null)[];
  /** Indexes of the articles that are the text's own. */
  readonly #own: ReadonlySet<number>;
  readonly #quotations: ReadonlyMap<number, number>;
  /** How many quotations stand around it. */
  readonly #depth: number;

  constructor(source: SourceText, blocks: readonly Block[], options: Options, depth: number) {
    this.#source = source;
    this.#blocks = blocks;
    this.#options = options;
    this.#labels = blocks.map(({ text, rows }) => (rows ? null : labelOf(text)));
    this.#own = ownArticles(blocks, this.#labels);
    this.#depth = depth;
    this.#quotations =
      depth < deepestQuotation
        ? findQuotations(blocks, (i) => this.#own.has(i) || isStructure(this.#labels[i] ?? null))
        : new Map();
  }

  build(): Provision[] {
    for (let i = 0; i < this.#blocks.length; i++) i = this.#add(i);
    return this.#roots.map(settle);
  }

  /** Add what begins at a paragraph; returns the index of its last one. */
  #add(index: number): number {
    const { span, rows } = this.#blocks[index]!;
    if (rows) {
      const cells = rows.map((row) => row.map((cell) => field(this.#source, '', cell)));
      this.#addLeaf({ type: 'table', span, rows: cells });
      return index;
    }
    const label = this.#labelAt(index);
    const isForeign = label?.rank === articleRank && !this.#own.has(index);
    const quotedTo = this.#quotations.get(index) ?? (isForeign ? this.#foreignEnd(index) : null);
    if (quotedTo !== null) {
      this.#put(this.#quotation(this.#blocks.slice(index, quotedTo + 1)), paragraphRank);
      return quotedTo;
    }
    if (label) return this.#addUnit(label, index);
    this.#addLeaf({ type: 'paragraph', span, content: field(this.#source, '', span) });
    return index;
  }

  #addLeaf(parts: Pick<Provision, 'type' | 'span'> & Partial<Provision>): void {
    const { type, span, ...rest } = parts;
    const empty = { id: '', type, num: null, heading: null, content: null, children: [], span };
    this.#put({ ...empty, ...rest }, paragraphRank);
  }

  /** Add a provision below the nearest one of a higher rank; @returns how many of its type are there now. */
  #put(provision: Provision, rank: number): number {
    while (this.#open.length && this.#open.at(-1)!.rank >= rank) this.#open.pop();
    const parent = this.#open.at(-1);
    (parent?.provision.children ?? this.#roots).push(provision);
    const counts = parent?.counts ?? this.#rootCounts;
    const order = (counts.get(provision.type) ?? 0) + 1;
    counts.set(provision.type, order);
    return order;
  }

  #labelAt(index: number): Label | null {
    const label = this.#labels[index] ?? null;
    if (label?.rank === articleRank && !this.#options.articles) return null;
    if (label && /^(?:chapter|section)$/.test(label.type) && !this.#options.chapters) return null;
    return label;
  }

  /** A title may stand below its label. */
  #addUnit(label: Label, index: number): number {
    const { span } = this.#blocks[index]!;
    const numEnd = span[0] + label.text.length;
    const rest = this.#source.plain.slice(numEnd, span[1]);
    const hasWords = rest.trim() !== '';
    const start = hasWords ? numEnd + (rest.length - rest.trimStart().length) : (this.#blocks[index + 1]?.span[0] ?? 0);
    const last = label.isTitled ? this.#titleEnd(index, hasWords, label) : index;
    const end = this.#blocks[last]!.span[1];
    const provision: Provision = {
      id: '',
      type: label.type,
      num: null,
      heading: null,
      content: hasWords || last > index ? field(this.#source, '', [start, end]) : null,
      children: [],
      span: [span[0], end],
    };
    const order = this.#put(provision, label.rank);
    provision.num = { ...field(this.#source, '', [span[0], numEnd]), value: label.value || String(order) };
    this.#open.push({ provision, rank: label.rank, counts: new Map() });
    return last;
  }

  /** A title stands in the paragraphs below a bare label, or goes on in capitals below the first line. */
  #titleEnd(index: number, hasWords: boolean, label: Label): number {
    const isOuter = label.rank < articleRank;
    if (!isOuter && hasWords) return index;
    let end = index;
    for (let next = index + 1; next <= index + titleReach && next < this.#blocks.length; next++) {
      const { text, rows } = this.#blocks[next]!;
      if (rows || this.#quotations.has(next) || !isTitleLine(text)) break;
      if (this.#blocks[next]!.span[0] > this.#blocks[end]!.span[1] + 2) break;
      const isFirst = end === index && !hasWords;
      const above = this.#blocks[end]!.text.replace(/^(?:Phần|Chương|Mục|Tiểu mục|Điều)/u, '');
      const goesOn = isOuter && isCapitals(text) && isCapitals(above || 'A');
      if (!(isFirst ? label.rank !== romanRank || isCapitals(text) : goesOn)) break;
      end = next;
      if (!isCapitals(text)) break;
    }
    return end;
  }

  #quotation(inside: readonly Block[]): Provision {
    const { plain } = this.#source;
    const first = inside[0]!.span;
    const last = inside.at(-1)!.span;
    const words = plain.slice(first[0], last[1]);
    const opening = /^[“"]\s*/u.exec(words);
    const closing = /[”"]\s*[.;,]*\s*$/u.exec(words);
    const from = first[0] + (opening ? opening[0].length : 0);
    const to = closing && closing.index > (opening?.[0].length ?? 0) ? first[0] + closing.index : last[1];
    const trimmed = inside.flatMap((block): Block[] => {
      const span: Span = [Math.max(block.span[0], from), Math.min(block.span[1], to)];
      return span[0] < span[1] ? [{ ...block, span, text: plain.slice(...span) }] : [];
    });
    return {
      id: '',
      type: 'quotation',
      num: null,
      heading: null,
      content: null,
      children: new BodyBuilder(this.#source, trimmed, this.#options, this.#depth + 1).build(),
      quotes: {
        start: opening ? field(this.#source, '', [first[0], first[0] + 1]) : null,
        end: to < last[1] ? field(this.#source, '', [to, last[1]]) : null,
      },
      span: [first[0], last[1]],
    };
  }

  /** An article of another instrument quoted without marks reaches to the next own article, clause or chapter. */
  #foreignEnd(index: number): number | null {
    const around = this.#open.find(({ rank }) => rank === articleRank)?.provision;
    const words = `${around?.content?.text ?? ''} ${this.#blocks[index - 1]?.text ?? ''}`;
    if (!amending.test(words) || this.#depth >= deepestQuotation) return null;
    const clause = this.#open.find(({ provision }) => provision.type === 'clause')?.provision.num?.value;
    let end = index;
    for (let i = index + 1; i < this.#blocks.length && i < index + foreignReach; i++) {
      const label = this.#labels[i] ?? null;
      if (this.#own.has(i) || isStructure(label)) break;
      const isNextClause = label?.type === 'clause' && clause && Number(label.value) === Number(clause) + 1;
      if (isNextClause && amending.test(this.#blocks[i]!.text)) break;
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
