import type { Component, Edit, LegalDocument, Provision } from '../model.ts';
import { isSample } from '../read/kinds.ts';

/**
 * L: an error that stops publishing, only for what a person can put right; C: a warning, also for what the printed text
 * really has; T: for information.
 */
export type Level = 'L' | 'C' | 'T';

/** What a check found at one place. */
export interface Finding {
  /** Offset in `source.plain`; null where the whole text is meant. */
  at: number | null;
  /** What was found, a sentence or two. */
  message: string;
  /** What to do, one sentence. */
  action: string;
}

/** What the checks look at. */
export interface Context {
  document: LegalDocument;
  /** The instrument itself. */
  main: Component;
  /** What reading the file changed; empty where the file is not at hand. */
  edits: readonly Edit[];
  /** Ids of this text that were published, and those that lead on to others. */
  published: { ids: readonly string[]; redirects: Readonly<Record<string, string>> } | null;
  /** What the record says is not known of the original (`text.unknown`): an attachment named there is not asked for. */
  unknown: readonly string[];
}

export type Check = (context: Context) => Finding[];

/** All units below, in order of the text; those of a quotation only where asked for. */
export function* unitsIn(units: readonly Provision[], withQuotations = false): Generator<Provision> {
  for (const unit of units) {
    if (unit.type === 'quotation' && !withQuotations) continue;
    yield unit;
    yield* unitsIn(unit.children, withQuotations);
  }
}

/** A file that holds only an annex or a form: it has no head and no close of its own. */
export const isAnnex = ({ docType }: Component): boolean => isSample(docType);
