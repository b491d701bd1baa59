import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Redirect, readRedirects } from '../ledger/redirects.ts';

/**
 * Change the table of addresses that lead on: rows out, rows in at its end; every other stays as it was written.
 * @param root the content folder
 * @returns the rows that went
 */
export function editRedirects(
  root: string,
  { drop = () => false, add = [] }: { drop?: (row: Redirect) => boolean; add?: readonly Omit<Redirect, 'line'>[] },
): Redirect[] {
  const path = join(root, 'redirects.yaml');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const dropped = readRedirects(text).filter(drop);
  if (dropped.length + add.length === 0) return [];
  const starts = new Set(dropped.map(({ line }) => line - 1));
  let isDropped = false;
  const left = text.split('\n').filter((line, i) => {
    if (/^[^\s#]/.test(line)) isDropped = starts.has(i);
    return !isDropped || line === '';
  });
  const rows = add.map(({ from, to, gone }) =>
    gone ? `"${from}": { to: "${to}", was: ${JSON.stringify(gone.was)}, since: ${gone.since} }` : `"${from}": "${to}"`,
  );
  const kept = left
    .join('\n')
    .replace(/^\{\}\s*$/m, '')
    .trimEnd();
  writeFileSync(path, `${kept}\n${rows.map((row) => `${row}\n`).join('')}`.trimStart());
  return dropped;
}
