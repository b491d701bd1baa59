import type { Provision, Reference, Span } from '../legal/model.ts';
import { type CitedAs, pathTo, unitWords } from '../legal/name/cite.ts';
import { leaves } from '../legal/name/leaves.ts';
import {
  annotations,
  type HeldText,
  type Related,
  relatedTo,
  type TaskView,
  tasksOfInstrument,
  unitPages,
} from './index.ts';

export { provisionTitle } from '../legal/name/provision-title.ts';

import type { Annotation } from '../schemas/annotation.ts';

/** Everything the components of one legal text share: the tree, our notes with their places, and where links lead. */
export interface LegalView extends HeldText {
  citedAs: CitedAs;
  titles: Record<string, string>;
  /** The units that have a page of their own. */
  pages: readonly Provision[];
  notes: Map<string, Annotation['notes']>;
  noted: Span[];
  /** What a provision lays on whom. */
  tasks: Map<string, TaskView[]>;
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
  return {
    ...(await joined(held)),
    referenceHref: ({ status, instrument, target }) => {
      const anchor = target ? `#${target}` : '';
      if (status === 'internal') return `${base}${anchor}`;
      return instrument ? `/van-ban/${instrument}/${anchor}` : undefined;
    },
    footnoteHref: (id) => `${base}#${id}`,
  };
}

type Joined = Omit<LegalView, 'referenceHref' | 'footnoteHref'>;
const views = new WeakMap<HeldText, Promise<Joined>>();

/** What every page of one text shares: a law has hundreds of pages. */
function joined(held: HeldText): Promise<Joined> {
  let view = views.get(held);
  if (!view) {
    view = join(held);
    views.set(held, view);
  }
  return view;
}

async function join(held: HeldText): Promise<Joined> {
  const { document, entry } = held;
  const { titles, notes } = await annotations(entry.id);
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
    pages: await unitPages(held),
    notes: Map.groupBy(notes, ({ provision }) => provision),
    noted,
    tasks: Map.groupBy(await tasksOfInstrument(entry.id), ({ provision }) => provision),
    related: await relatedTo(entry.id),
  };
}

/** Recipients and signature blocks are annotated as one. */
const isBlock = (id: string, provision: string) => /^(noi-nhan|ky-)/.test(provision) && id.startsWith(`${provision}-`);

/** The words of a citation for one unit, without its instrument. */
export function citeWords({ document }: LegalView, id: string): string {
  const path = pathTo(document, id);
  return path ? unitWords(path.units) : '';
}
