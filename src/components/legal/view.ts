import { type CitedAs, pathTo, unitWords } from '#src/legal/cite.ts';
import { allIds } from '#src/legal/ids.ts';
import { leaves } from '#src/legal/leaves.ts';
import type { Provision, Reference, Span, TextField } from '#src/legal/model.ts';
import {
  addressesOf,
  annotations,
  type HeldText,
  type Related,
  relatedTo,
  type TaskView,
  tasksOfInstrument,
} from '#src/queries/index.ts';
import type { Annotation } from '#src/schemas/annotation.ts';

/** Everything the components of one legal text share: the tree, our notes with their places, and where links lead. */
export interface LegalView extends HeldText {
  citedAs: CitedAs;
  titles: Record<string, string>;
  notes: Map<string, Annotation['notes']>;
  noted: Span[];
  /** What a provision lays on whom. */
  tasks: Map<string, TaskView[]>;
  /** Provision → ids once published that now lead to it. */
  moved: Map<string, string[]>;
  /** Where the words of a reference lead; undefined where nothing can be reached. */
  referenceHref: (reference: Reference) => string | undefined;
  footnoteHref: (id: string) => string;
  /** Messages and materials that carry a provision out. */
  related: Map<string, Related>;
}

/**
 * Join a text with our annotations; a quotation is found in the provision's own words.
 * @param base where the whole text stands, for a page that shows a part of it only
 */
export async function legalView(held: HeldText, base = ''): Promise<LegalView> {
  const { document, entry } = held;
  const { titles, notes } = await annotations(entry.id);
  const moved = (await addressesOf(held)).filter(({ id, target }) => id !== target);
  const fields = leaves(document);
  const noted = notes.flatMap(({ provision, quote }): Span[] => {
    const own = fields.filter(({ id }) => id === provision || id.startsWith(`${provision}.`) || isBlock(id, provision));
    const field = own.find(({ text }) => text.includes(quote));
    if (!field) return [];
    const start = field.span[0] + field.text.indexOf(quote);
    return [[start, start + quote.length]];
  });
  return {
    ...held,
    citedAs: { type: entry.data.docType, authority: entry.data.authority, title: entry.data.title },
    titles,
    notes: Map.groupBy(notes, ({ provision }) => provision),
    noted,
    tasks: Map.groupBy(await tasksOfInstrument(entry.id), ({ provision }) => provision),
    moved: new Map(
      [...Map.groupBy(moved, ({ target }) => target)].map(([target, olds]) => [target, olds.map(({ id }) => id)]),
    ),
    referenceHref: ({ status, instrument, target }) => {
      const anchor = target ? `#${target}` : '';
      if (status === 'internal') return `${base}${anchor}`;
      return instrument ? `/van-ban/${instrument}/${anchor}` : undefined;
    },
    footnoteHref: (id) => `${base}#${id}`,
    related: await relatedTo(entry.id),
  };
}

/** Recipients and signature blocks are annotated as one. */
const isBlock = (id: string, provision: string) => /^(noi-nhan|ky-)/.test(provision) && id.startsWith(`${provision}-`);

/** What a provision is called in lists: our short title, or its first words. */
export function provisionTitle({ document, titles }: Pick<LegalView, 'document' | 'titles'>, id: string): string {
  const own = titles[id];
  if (own) return own;
  // A long text has thousands of provisions: only the fields of head and close are looked for among all.
  const provision = pathTo(document, id)?.units.at(-1);
  const text = provision ? firstWords(provision) : (allIds(document).get(id) as TextField | undefined)?.text;
  const oneLine = (text ?? id).replace(/\s+/g, ' ');
  return oneLine.length > 60 ? `${oneLine.slice(0, oneLine.lastIndexOf(' ', 60))}…` : oneLine;
}

/** What a provision says first: a table or a quotation has no words but those inside it. */
const firstWords = ({ heading, content, rows, children }: Provision): string | undefined =>
  (heading ?? content ?? rows?.[0]?.[0])?.text ?? (children[0] && firstWords(children[0]));

/** The words of a citation for one unit, without its instrument. */
export function citeWords({ document }: LegalView, id: string): string {
  const path = pathTo(document, id);
  return path ? unitWords(path.units) : '';
}
