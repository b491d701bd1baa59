/** What every search needs at the reader's, as one script: one request, kept for every page. */
export { markText } from './marks.ts';
export { readQuery } from './query.ts';
export { search } from './search.ts';
export { attach } from './suggest-box.ts';
export { wholeStore } from './whole-store.ts';

// Only the results page has it.
if (window.atOnce) void import('./page.ts');
