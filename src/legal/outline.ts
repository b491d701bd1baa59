import { type Block, field } from './blocks.ts';
import { quoted } from './diagnostics.ts';
import { isCapitals } from './fold.ts';
import { type Label, labelOf, rankOf } from './labels.ts';
import type { Diagnostic, Provision, SourceText, Span } from './model.ts';
import { markdownOffset } from './normalise.ts';
import { findQuotations } from './quotations.ts';

export { opensProvision } from './labels.ts';

/** A unit being built: its provision and what its label says, which the tree itself does not need. */
interface Unit {
  provision: Provision;
  kind: Label['kind'] | null;
  /** The sign of a dash, so that "+" nests in "-". */
  sign: string;
}

const amends = /(?:sửa đổi|bổ sung|thay thế|Sửa đổi|Bổ sung|Thay thế).*:$/su;
const amendingClause = /^(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay|Bỏ|Đổi|Hủy bỏ|Huỷ bỏ)/u;

/**
 * Fourth layer: body paragraphs into a tree of provisions.
 * Guarantees: every paragraph becomes exactly one provision (or the heading of the chapter before it), in order; a
 * provision nests in the nearest one before it of higher rank; dashes nest by the order in which their signs appear; an
 * unlabelled paragraph or a table nests in the unit before it that is not itself a dash or paragraph. Provisions quoted
 * from another instrument stand in a quotation and never among the component's own.
 * Words before children are a heading (parts, chapters, sections; articles and clauses whose words do not end as a
 * sentence) or else content; a provision without children has content only, so the missing full stop of a clause does
 * not matter.
 */
export function outline(
  source: SourceText,
  blocks: readonly Block[],
  report: (diagnostic: Diagnostic) => void,
): Provision[] {
  const roots: Provision[] = [];
  const open: Unit[] = [];
  const quotes = new Map(findQuotations(blocks).map((quotation) => [quotation.first, quotation]));
  const labels = blocks.map(({ text, rows }) => (rows ? null : labelOf(text)));
  const articles = articleNumbers(blocks, labels, quotes);
  let lastArticle = 0;

  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const quotation = quotes.get(i);
    if (quotation) {
      addQuotation(i, quotation.last, quotation.opens ? 1 : 0, quotation.closesAt);
      i = quotation.last;
      continue;
    }
    if (block.rows) {
      add({ block, label: null, type: 'table' });
      continue;
    }
    let label = labels[i] ?? null;
    if (label?.kind === 'dieu') {
      const number = Number.parseInt(label.value, 10);
      const expected = lastArticle + 1;
      const isForeign = number !== expected && number !== lastArticle && lastArticle > 0;
      const comesLater = articles.some(({ index, value }) => index > i && value === expected);
      if (isForeign && isAmending(i) && (comesLater || number < lastArticle || number > expected)) {
        const last = endOfUnquoted(i, expected);
        addQuotation(i, last, 0, -1);
        i = last;
        continue;
      }
      // A jump ahead of a number that comes later is a mention at the beginning of a line.
      if (isForeign && number > expected && comesLater && number > expected + 1) label = null;
      else {
        if (number > expected && lastArticle > 0)
          warn(block, `Sau Điều ${lastArticle} là Điều ${number}: thiếu Điều ${expected}?`);
        lastArticle = number;
      }
    } else if (label?.kind === 'khoan' && isInserted(label, i)) {
      const last = endOfUnquoted(i, lastArticle + 1);
      addQuotation(i, last, 0, -1);
      i = last;
      continue;
    } else if (label && !continues(label, block, i)) label = null;
    const used = add({ block, label, type: label?.type ?? 'paragraph' }, i);
    i += used;
  }
  return roots.map(settle);

  function warn(block: Block, message: string): void {
    report({ level: 'warning', at: markdownOffset(source, block.span[0]), message });
  }

  /** Whether the paragraph before says that words of another instrument follow. */
  function isAmending(index: number): boolean {
    const before = blocks[index - 1]?.text ?? '';
    return amends.test(before) || open.some(({ provision }) => amends.test(provision.content?.text ?? ''));
  }

  /** "8a. …" under "Bổ sung khoản 8a … như sau:" is quoted, though no mark says so. */
  function isInserted(label: Label, index: number): boolean {
    const before = blocks[index - 1]?.text ?? '';
    if (!/như sau\s*:$/u.test(before) || !amends.test(before)) return false;
    const clause = open.findLast(({ kind }) => kind === 'khoan')?.provision.num?.value;
    return clause !== undefined && label.value !== String(Number.parseInt(clause, 10) + 1);
  }

  /** Where provisions quoted without marks end: before the component's own next article or amending clause. */
  function endOfUnquoted(index: number, expected: number): number {
    const clause = open.findLast(({ kind }) => kind === 'khoan')?.provision.num?.value;
    const nextClause = clause === undefined ? '' : String(Number.parseInt(clause, 10) + 1);
    for (let j = index + 1; j < blocks.length; j++) {
      const label = labels[j];
      if (!label) continue;
      if (label.kind === 'dieu' && Number.parseInt(label.value, 10) === expected) return j - 1;
      const rest = blocks[j]!.text.slice(label.text.length).trim();
      if (label.kind === 'khoan' && label.value === nextClause && amendingClause.test(rest)) return j - 1;
    }
    return blocks.length - 1;
  }

  /** A label that may as well begin a line by chance must continue its family or open one. */
  function continues(label: Label, block: Block, index: number): boolean {
    if (label.kind === 'chu-cai') {
      const before = siblingsAt(label).findLast(({ num, type }) => type === 'part' && /^[a-h]$/.test(num?.value ?? ''));
      return before ? label.value.charCodeAt(0) === before.num!.value.charCodeAt(0) + 1 : label.value === 'a';
    }
    if (label.kind === 'diem' && label.text.endsWith('.')) {
      const before = siblingsAt(label).findLast(({ type }) => type === 'point');
      return before !== undefined || label.value === 'a';
    }
    if (label.kind === 'phan' || label.kind === 'chuong' || label.kind === 'muc') {
      const rest = block.text.slice(label.text.length).trim();
      const before = siblingsAt(label).findLast(({ type }) => type === label.type)?.num?.value ?? '0';
      if (Number(label.value) === Number(before) + 1) return true;
      // Out of its row it needs the look of a heading; in one it may be a mention, or a sample.
      return rest === ''
        ? Number(label.value) > Number(before) || isCapitals(blocks[index + 1]?.text ?? '')
        : isCapitals(rest) || !/[.;,:]$/u.test(rest);
    }
    if (label.kind === 'gach') return /^[-–—+*•]\s*\S/u.test(block.text);
    return true;
  }

  function siblingsAt(label: Label): Provision[] {
    const parent = open.findLast(({ kind }) => rankOf(kind) < rankOf(label.kind));
    return parent?.provision.children ?? roots;
  }

  /** Put a paragraph into the tree; returns how many following paragraphs it took as its heading. */
  function add(
    { block, label, type }: { block: Block; label: Label | null; type: Provision['type'] },
    index = -1,
  ): number {
    const sign = label?.kind === 'gach' ? label.text : '';
    if (label?.kind === 'gach') {
      const same = open.findIndex((unit) => unit.kind === 'gach' && sameSign(unit.sign, sign));
      if (same >= 0) open.length = same;
    } else {
      const limit = label ? rankOf(label.kind) : rankOf('gach');
      while (open.length && rankOf(open.at(-1)!.kind) >= limit) open.pop();
    }
    const siblings = open.at(-1)?.provision.children ?? roots;
    const text = block.text;
    const labelEnd = label ? block.span[0] + label.text.length : block.span[0];
    const textStart = labelEnd + (label ? /^\s*/u.exec(text.slice(label.text.length))![0].length : 0);
    const alike = siblings.filter((sibling) => sibling.type === type);
    const value = label?.value || String(alike.length + 1);
    const before = alike.at(-1)?.num?.value;
    if (before !== undefined && label && sign === '' && before === value)
      report({
        level: 'error',
        at: markdownOffset(source, block.span[0]),
        message: `Số ${quoted(label.text)} xuất hiện hai lần liền nhau. Hãy đối chiếu với tệp gốc.`,
      });
    const provision: Provision = {
      id: '',
      type,
      num: label ? { ...field(source, '', [block.span[0], labelEnd]), value } : null,
      heading: null,
      content: textStart < block.span[1] && type !== 'table' ? field(source, '', [textStart, block.span[1]]) : null,
      children: [],
      span: block.span,
    };
    if (block.rows) provision.rows = block.rows.map((row) => row.map((span) => field(source, '', span)));
    siblings.push(provision);
    if (!label) return 0;
    open.push({ provision, kind: label.kind, sign });
    return ['phan', 'chuong', 'muc', 'tieu-muc'].includes(label.kind) && index >= 0 ? takeTitle(provision, index) : 0;
  }

  /** The title of a chapter may stand in the lines below it. */
  function takeTitle(provision: Provision, index: number): number {
    const own = provision.content?.text ?? '';
    let last = index;
    for (let j = index + 1; j < blocks.length && j <= index + 4; j++) {
      const { text, rows } = blocks[j]!;
      if (rows || quotes.has(j) || labels[j]) break;
      const isTitle = isCapitals(text) && !(own !== '' && !isCapitals(own));
      const isSmallTitle =
        own === '' &&
        last === index &&
        text.length < 150 &&
        !/[.;:,]$/u.test(text) &&
        labels[j + 1] != null &&
        rankOf(labels[j + 1]!.kind) <= rankOf('dieu');
      const isRest =
        last > index && /^\p{Ll}/u.test(text) && text.length < 100 && !/[.;:]$/u.test(text) && labels[j + 1] != null;
      if (!isTitle && !isSmallTitle && !isRest) break;
      last = j;
    }
    if (last > index) {
      const start = provision.content?.span[0] ?? blocks[index + 1]!.span[0];
      provision.content = field(source, '', [start, blocks[last]!.span[1]]);
      provision.span = [provision.span[0], blocks[last]!.span[1]];
    }
    return last - index;
  }

  /** Quoted provisions: an outline of their own under the unit that quotes them. */
  function addQuotation(first: number, last: number, mark: number, closesAt: number): void {
    while (open.length && rankOf(open.at(-1)!.kind) >= rankOf('gach')) open.pop();
    const siblings = open.at(-1)?.provision.children ?? roots;
    const start = blocks[first]!.span[0];
    const end = blocks[last]!.span[1];
    const inner: Block[] = [];
    const cut = (block: Block, span: Span): Block => ({
      ...block,
      span,
      text: source.plain.slice(...span),
      lines: [span],
    });
    const closing: Span | null = closesAt < 0 ? null : [blocks[last]!.span[0] + closesAt, end];
    for (let j = first; j <= last; j++) {
      const block = blocks[j]!;
      let from = block.span[0];
      if (j === first && mark) {
        from += mark;
        while (/\s/.test(source.plain[from] ?? '') && from < block.span[1]) from++;
      }
      let to = j === last && closing ? closing[0] : block.span[1];
      while (to > from && /\s/.test(source.plain[to - 1]!)) to--;
      if (block.rows) inner.push(block);
      else if (to > from) inner.push(from === block.span[0] && to === block.span[1] ? block : cut(block, [from, to]));
    }
    siblings.push({
      id: '',
      type: 'quotation',
      num: null,
      heading: null,
      content: null,
      children: outline(source, inner, () => {}),
      quotes: {
        start: mark ? field(source, '', [start, start + mark]) : null,
        end: closing ? field(source, '', closing) : null,
      },
      span: [start, end],
    });
  }
}

const sameSign = (a: string, b: string) => a === b || (/[-–—]/u.test(a) && /[-–—]/u.test(b));

function articleNumbers(
  blocks: readonly Block[],
  labels: readonly (Label | null)[],
  quotes: ReadonlyMap<number, { last: number }>,
) {
  const found: { index: number; value: number }[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const quotation = quotes.get(i);
    if (quotation) i = quotation.last;
    else if (labels[i]?.kind === 'dieu') found.push({ index: i, value: Number.parseInt(labels[i]!.value, 10) });
  }
  return found;
}

const headed = new Set<Provision['type']>(['part', 'chapter', 'section', 'subsection']);

/** A provision that turned out to have children carries its own words as heading; its span covers them all. */
function settle(provision: Provision): Provision {
  if (provision.children.length === 0 || provision.type === 'quotation') return provision;
  const children = provision.children.map(settle);
  const isHeading =
    headed.has(provision.type) ||
    ((provision.type === 'article' || provision.type === 'clause') && !/[.;:,]$/.test(provision.content?.text ?? ''));
  const span: Span = [provision.span[0], children.at(-1)!.span[1]];
  return isHeading
    ? { ...provision, heading: provision.content, content: null, children, span }
    : { ...provision, children, span };
}
