import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the tests of the engine look first (tests/kit/engine-content.ts). */
const place = 'tests/fixtures/content';

/** Where the copy will come, below the project; nothing where there is one already. */
export const freshCopy = (project: string): string[] => (existsSync(join(project, place)) ? [] : [place]);

/**
 * Change content/; where it is the first change that takes something away or brings another plan, leave the content
 * before it to the tests of the engine, which were written for it: they hold in every fork, whatever stands in
 * content/ by then. A change that fails leaves no copy.
 * @param project the project's folder
 * @returns what the change gave, and what to say of the copy: nothing where none was made
 */
export function keepForTests<T>(project: string, change: () => T): { done: T; note: string[] } {
  if (freshCopy(project).length === 0) return { done: change(), note: [] };
  const before = mkdtempSync(join(tmpdir(), 'truoc-'));
  try {
    cpSync(join(project, 'content'), before, { recursive: true });
    const done = change();
    cpSync(before, join(project, place), { recursive: true });
    return {
      done,
      note: [`Nội dung trước lệnh này được chép sang ${place} cho bộ kiểm của mã; không gì ở đó lên trang.`],
    };
  } finally {
    rmSync(before, { recursive: true });
  }
}
