import { queryMetadata } from '../print/typst.ts';
import { type PosterInput, posterPage } from './poster-page.ts';

export type Part = {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  neededWidth: number;
  neededHeight: number;
};

/** The parts of a poster and the room that each needs. Asks the layout; threads take no part in it, and without them it answers in half the time. */
export function partsOf(input: PosterInput): Part[] {
  const page = posterPage(input, { trimmed: true });
  return queryMetadata<Part>({ ...page, data: { ...(page.data as object), threads: [] } }, 'box');
}
