import { existsSync } from 'node:fs';
import { join } from 'node:path';

const kept = join(import.meta.dirname, '../fixtures/content');

/**
 * The content that the tests of the engine were written for: that of the project, or, where a fork has put its own in its
 * place, the copy that `npm run new -- site` and `npm run remove` left beside the tests. Tests of what is published read
 * content/ itself.
 */
export const engineContent = existsSync(kept) ? kept : join(import.meta.dirname, '../../content');
