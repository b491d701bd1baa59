import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../checks/content/check-content.ts';
import type { Problem } from '../checks/problem.ts';
import { redirectsFile } from '../ledger/redirects.ts';
import { cutKey } from './cut-yaml.ts';

/** Lists of ways to other content: a way that leads nowhere any more is cut. */
const lists = /^content\/(?:glossary\.yaml|plans\/[^/]+\/messages\.yaml)$/;
/** Where a line may hold a list of ids: those that lead nowhere any more are cut. */
const items = /^content\/(?:answers\/[^/]+\.mdx|plans\/[^/]+\/tasks\.yaml)$/;
const log = 'content/changes.yaml';

/** A line such as "related: [a, b]" without the item that begins at a column; null where there is none. */
function withoutItem(line: string, column: number): string | null {
  const item = line.slice(column - 1).match(/^[a-z0-9-]+/u)?.[0];
  const before = line.slice(0, column - 1);
  if (!item || !/\[(?:[a-z0-9-]+, )*$/u.test(before)) return null;
  const after = line.slice(column - 1 + item.length);
  return after.startsWith(', ') ? before + after.slice(2) : before.replace(/, $/u, '') + after;
}

/**
 * After content was taken away: cut the words of search, the messages of plans and the further reading that asked for it, and let the log of
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
    for (const { file, line, column, message } of problems.toReversed()) {
      const path = join(root, file.slice('content/'.length));
      const read = () => readFileSync(path, 'utf8');
      if (lists.test(file)) {
        const cut = cutKey(read(), line, ['instrument', 'provisions', 'records']);
        if (cut !== null) {
          writeFileSync(path, cut);
          isChanged = true;
        }
      } else if (items.test(file) && /không có thông điệp này|^related /u.test(message)) {
        const lines = read().split('\n');
        const cut = withoutItem(lines[line - 1]!, column ?? 1);
        if (cut !== null) {
          lines[line - 1] = cut;
          writeFileSync(path, lines.join('\n'));
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
