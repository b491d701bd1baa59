import { dangerWords } from '#src/queries/index.ts';

/** The detector's words, for the search boxes of all pages. */
export const GET = async () => Response.json(await dangerWords());
