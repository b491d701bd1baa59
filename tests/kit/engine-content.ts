import { existsSync } from 'node:fs';
import { join } from 'node:path';

const kept = join(import.meta.dirname, '../fixtures/content');

/**
 * The content that the tests of the engine were written for: that of the project, or, where other content has come
 * in its place or beside it, the copy that `npm run new` and `npm run remove` left with the tests. Tests of what is published read
 * content/ itself.
 */
export const engineContent = existsSync(kept) ? kept : join(import.meta.dirname, '../../content');
