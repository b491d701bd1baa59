import type { Reference } from '../legal/model.ts';
import { citedBy, type HeldText, type InstrumentEntry, instruments, texts } from './library.ts';
import { must } from './memo.ts';

/** An instrument of the library that a text cites, and where: ids of provisions or fields, each once. */
export interface Cited {
  entry: InstrumentEntry;
  within: string[];
}

/** Words that name what the library does not hold, or what cannot be told; the same words once. */
export interface Unresolved {
  text: string;
  status: Reference['status'];
  within: string[];
}

/** What a text cites: instruments of the library in order of mention, then what leads nowhere. */
async function citesOf({ entry, references }: HeldText): Promise<{ known: Cited[]; unresolved: Unresolved[] }> {
  const library = await instruments();
  const others = references.filter(({ instrument, status }) => status !== 'internal' && instrument !== entry.id);
  const places = (found: Reference[]) => [...new Set(found.map(({ within }) => within))];
  const known = Map.groupBy(
    others.filter(({ instrument }) => instrument !== null),
    ({ instrument }) => instrument!,
  );
  const unresolved = Map.groupBy(
    others.filter(({ instrument }) => instrument === null),
    ({ text }) => text.replace(/\s+/gu, ' '),
  );
  return {
    known: [...known].map(([id, found]) => ({
      entry: must(
        library.find((other) => other.id === id),
        `văn bản ${id}`,
      ),
      within: places(found),
    })),
    unresolved: [...unresolved].map(([text, found]) => ({ text, status: found[0]!.status, within: places(found) })),
  };
}

/** What stands around an instrument: what it cites and what cites it, what it replaced and what replaced it. */
export async function neighboursOf(id: string) {
  const library = await instruments();
  const entry = must(
    library.find((other) => other.id === id),
    `văn bản ${id}`,
  );
  const held = (await texts()).find((text) => text.entry.id === id);
  return {
    cites: held ? (await citesOf(held)).known : [],
    unresolved: held ? (await citesOf(held)).unresolved : [],
    citedBy: await citedBy(id),
    replaces: entry.data.replaces.map((old) =>
      must(
        library.find((other) => other.id === old),
        `văn bản ${old}`,
      ),
    ),
    replacedBy: replacing(library, id),
  };
}

const replacing = (library: InstrumentEntry[], id: string) => library.filter(({ data }) => data.replaces.includes(id));

/** The instruments that took the place of one. */
export const successorsOf = async (id: string): Promise<InstrumentEntry[]> => replacing(await instruments(), id);
