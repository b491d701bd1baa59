import { relative, sep } from 'node:path';

/**
 * The path of a file below a folder, with "/" on every system: what content, addresses and archives call it.
 * @param system the path module of another system, for tests
 */
export const below = (
  folder: string,
  file: string,
  system: { relative: typeof relative; sep: string } = { relative, sep },
) => system.relative(folder, file).split(system.sep).join('/');
