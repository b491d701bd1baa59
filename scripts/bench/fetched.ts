import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something to compare with cannot be had here, for a reason that lies outside the project. */
export class NotFetched extends Error {}

/**
 * A folder with packages in it that are no dependency of the project: fetched once with npm's own settings, kept in
 * .cache/, exact versions; none of their scripts runs.
 * @throws NotFetched where they do not come
 */
export function fetched(name: string, packages: Readonly<Record<string, string>>): string {
  const folder = join(process.cwd(), '.cache/bench', name);
  const manifest = join(folder, 'package.json');
  const wanted = JSON.stringify({ private: true, type: 'module', dependencies: packages });
  // Written last: what was broken off is fetched anew.
  const mark = join(folder, 'fetched.json');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, wanted);
  try {
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], {
      cwd: folder,
      stdio: 'pipe',
      timeout: 600_000,
    });
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? error);
    const lines = said.split('\n').filter((line) => line.trim() && !/A complete log|npm notice/.test(line));
    throw new NotFetched(lines[0]?.replace(/^npm (error|ERR!)\s*/, '') ?? 'npm không nói lý do');
  }
  writeFileSync(mark, wanted);
  return folder;
}
