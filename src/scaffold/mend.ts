import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../checks/content/check-content.ts';
import type { Problem } from '../checks/problem.ts';
import { redirectsFile } from '../ledger/redirects.ts';
import { cutKey } from './cut-yaml.ts';

/** Lists of ways to other content: a way that leads nowhere any more is cut. */
const lists = /^content\/(?:glossary\.yaml|plans\/[^/]+\/messages\.yaml)$/;
const log = 'content/changes.yaml';

/**
 * After content was taken away: cut the words of search and the messages of plans that asked for it, and let the log of
 * changes lead to what took its place.
 * @param root the content folder, changed in place
 * @param known what was wrong before, which is not ours to mend
 * @param placeOf where an address that is gone leads now
 * @returns what is still wrong and must be mended by hand
 */
export function mend(
  root: string,
  known: readonly Problem[],
  placeOf: (address: string) => string | undefined,
): Problem[] {
  const before = new Set(known.map(({ file, message }) => `${file} ${message}`));
  const fresh = () =>
    checkContent(root).filter(({ file, message, level }) => level === 'error' && !before.has(`${file} ${message}`));
  for (let round = 0; round < 4; round++) {
    const problems = fresh();
    let isChanged = false;
    // From the end, so that the lines above stay where they are.
    for (const { file, line } of problems.toReversed()) {
      const path = join(root, file.slice('content/'.length));
      const read = () => readFileSync(path, 'utf8');
      if (lists.test(file)) {
        const cut = cutKey(read(), line, ['instrument', 'provisions', 'records']);
        if (cut !== null) {
          writeFileSync(path, cut);
          isChanged = true;
        }
      } else if (file === log) {
        const lines = read().split('\n');
        const [, key, address] = /^(\s*link:\s*)(\S+)\s*$/.exec(lines[line - 1]!) ?? [];
        const place = address && placeOf(address);
        if (place) {
          lines[line - 1] = `${key}${place}`;
          writeFileSync(path, lines.join('\n'));
          isChanged = true;
        }
      }
    }
    if (!isChanged) break;
  }
  return fresh().filter(({ file }) => file !== redirectsFile);
}
