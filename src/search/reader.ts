/** What every search needs at the reader's, as one script: one request, kept for every page. */
export { inPage } from './in-page.ts';
export { attach } from './suggest-box.ts';

// Only the results page has it.
if (window.atOnce) void import('./page.ts');
