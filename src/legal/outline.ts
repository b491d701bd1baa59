import { type Block, field } from './blocks.ts';
import { LegalParseError, quoted } from './diagnostics.ts';
import type { Provision, ProvisionType, SourceText, Span } from './model.ts';
import { markdownOffset } from './normalise.ts';

/** Labels that open a provision, highest rank first. `value` is the canonical number (for dashes it is counted later). */
const labels: { type: ProvisionType; pattern: RegExp; value: (match: string) => string }[] = [
  { type: 'part', pattern: /^([IVXL]+)\.(?=\s)/u, value: (roman) => roman.toLowerCase() },
  { type: 'article', pattern: /^Điều (\d+[a-zđ]?)\.(?=\s)/u, value: (number) => number },
  { type: 'clause', pattern: /^(\d{1,3})\.(?=\s)/u, value: (number) => number },
  { type: 'point', pattern: /^([a-zđ])\)(?=\s)/u, value: (letter) => letter },
  { type: 'indent', pattern: /^([-–+])(?=\s)/u, value: () => '' },
];
/** Whether a paragraph opens a provision by its label ("Điều 1.", "II.", "-"). */
export const opensProvision = (text: string) => labels.some(({ pattern }) => pattern.test(text));

const rank = (type: ProvisionType) =>
  type === 'paragraph' ? labels.length : labels.findIndex((label) => label.type === type);

/**
 * Fourth layer: body paragraphs into a tree of provisions.
 * Guarantees: every paragraph becomes exactly one provision, in order; a provision nests in the nearest one before it
 * of higher rank; an unlabelled paragraph nests in the provision before it that is not itself a dash or paragraph.
 * Words before children are a heading (parts; articles and clauses whose words do not end as a sentence) or else content;
 * a provision without children has content only, so the missing full stop of a clause does not matter.
 */
export function outline(source: SourceText, blocks: Block[]): Provision[] {
  const roots: Provision[] = [];
  const open: Provision[] = [];

  for (const block of blocks) {
    const label = labels.find(({ pattern }) => pattern.test(block.text));
    const type = label?.type ?? 'paragraph';
    const limit = type === 'paragraph' ? rank('indent') : rank(type);
    while (open.length && rank(open.at(-1)!.type) >= limit) open.pop();
    const parent = open.at(-1);
    const siblings = parent?.children ?? roots;

    const match = label?.pattern.exec(block.text);
    const labelEnd = block.span[0] + (match?.[0].length ?? 0);
    const textStart = labelEnd + (/^\s*/.exec(block.text.slice(match?.[0].length ?? 0))?.[0].length ?? 0);
    const order = siblings.filter((sibling) => sibling.type === type).length + 1;
    const value = label?.value(match![1]!) || String(order);
    const before = siblings.filter((sibling) => sibling.type === type).at(-1)?.num?.value;
    if (before !== undefined && type !== 'indent' && type !== 'paragraph' && before === value)
      throw new LegalParseError([
        {
          level: 'error',
          at: markdownOffset(source, block.span[0]),
          message: `Số ${quoted(match![0])} xuất hiện hai lần liền nhau. Hãy đối chiếu với tệp gốc.`,
        },
      ]);
    const provision: Provision = {
      id: '',
      type,
      num: match ? { ...field(source, '', [block.span[0], labelEnd]), value } : null,
      heading: null,
      content: textStart < block.span[1] ? field(source, '', [textStart, block.span[1]]) : null,
      children: [],
      span: block.span,
    };
    siblings.push(provision);
    if (type !== 'paragraph') open.push(provision);
  }
  return roots.map(settle);
}

/** A provision that turned out to have children carries its own words as heading; its span covers them all. */
function settle(provision: Provision): Provision {
  if (provision.children.length === 0) return provision;
  const children = provision.children.map(settle);
  const isHeading =
    provision.type === 'part' ||
    ((provision.type === 'article' || provision.type === 'clause') && !/[.;:,]$/.test(provision.content?.text ?? ''));
  const span: Span = [provision.span[0], children.at(-1)!.span[1]];
  return isHeading
    ? { ...provision, heading: provision.content, content: null, children, span }
    : { ...provision, children, span };
}
