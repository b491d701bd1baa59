import { type CitedAs, pathTo, unitWords } from '#src/legal/cite.ts';
import { allIds } from '#src/legal/ids.ts';
import { leaves } from '#src/legal/leaves.ts';
import type { Span } from '#src/legal/model.ts';
import {
  addressesOf,
  annotations,
  type HeldText,
  instrumentLabel,
  instruments,
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
  instrumentHref: (id: string) => string;
  instrumentName: (id: string) => string;
}

/** Join a text with our annotations; a quotation is found in the provision's own words. */
export async function legalView(held: HeldText): Promise<LegalView> {
  const { document, entry } = held;
  const { titles, notes } = await annotations(entry.id);
  const library = new Map((await instruments()).map((instrument) => [instrument.id, instrument]));
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
    citedAs: { type: entry.data.docType, authority: entry.data.authority },
    titles,
    notes: Map.groupBy(notes, ({ provision }) => provision),
    noted,
    tasks: Map.groupBy(await tasksOfInstrument(entry.id), ({ provision }) => provision),
    moved: new Map(
      [...Map.groupBy(moved, ({ target }) => target)].map(([target, olds]) => [target, olds.map(({ id }) => id)]),
    ),
    instrumentHref: (id) => `/van-ban/${id}/`,
    instrumentName: (id) => instrumentLabel(library.get(id)!),
  };
}

/** Recipients and signature blocks are annotated as one. */
const isBlock = (id: string, provision: string) => /^(noi-nhan|ky-)/.test(provision) && id.startsWith(`${provision}-`);

/** What a provision is called in lists: our short title, or its first words. */
export function provisionTitle({ document, titles }: Pick<LegalView, 'document' | 'titles'>, id: string): string {
  const own = titles[id];
  if (own) return own;
  const item = allIds(document).get(id);
  const text = item && 'type' in item ? (item.heading ?? item.content)?.text : item?.text;
  const oneLine = (text ?? id).replace(/\s+/g, ' ');
  return oneLine.length > 60 ? `${oneLine.slice(0, oneLine.lastIndexOf(' ', 60))}…` : oneLine;
}

/** The words of a citation for one unit, without its instrument. */
export function citeWords({ document }: LegalView, id: string): string {
  const path = pathTo(document, id);
  return path ? unitWords(path.units) : '';
}
