import { pagefindStore } from './pagefind-store.ts';
import { type Answer, type Store, search as searchIn, type Wanted } from './search.ts';

/** Where the build puts the index (src/integrations/search.ts). */
const BASE = '/pagefind/';

let opened: Promise<Store> | undefined;

/**
 * Search the whole site. The index is loaded at the first call and kept; after a failure the next call tries again.
 * @throws when the index cannot be loaded
 */
export async function search(typed: string, wanted?: Wanted): Promise<Answer> {
  opened ??= pagefindStore(BASE);
  try {
    return await searchIn(typed, await opened, wanted);
  } catch (error) {
    opened = undefined;
    throw error;
  }
}
