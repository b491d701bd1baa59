import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the tests of the engine look first (tests/kit/engine-content.ts). */
const place = 'tests/fixtures/content';

/**
 * Before content goes, or another plan comes, for the first time, leave a copy to the tests of the engine, which were written for it: they hold in
 * every fork, whatever stands in content/ by then.
 * @param project the project's folder
 * @returns whether a copy was made
 */
export function keepForTests(project: string): boolean {
  const kept = join(project, place);
  if (existsSync(kept)) return false;
  cpSync(join(project, 'content'), kept, { recursive: true });
  return true;
}
