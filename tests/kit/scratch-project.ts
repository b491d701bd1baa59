import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The project's files in a folder of their own, for a build with other content. */
export function scratchProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'trang-thu-'));
  // A server that is started by root reads as nobody.
  chmodSync(root, 0o755);
  for (const path of ['src', 'scripts', 'content', 'package.json', 'tsconfig.json', 'astro.config.mjs'])
    cpSync(path, join(root, path), { recursive: true });
  // Junctions, which Windows makes for anybody. Every package but Astro's own notes on the content, which are this build's.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (name === '.bin' || !name.startsWith('.'))
      symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name), 'junction');
  // What was drawn once need not be drawn again.
  if (existsSync('.cache')) symlinkSync(join(process.cwd(), '.cache'), join(root, '.cache'), 'junction');
  return root;
}

/**
 * Build as anybody would.
 * @throws an Error with what the build printed
 */
export function buildSite(root: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // A test runner's own variables (NODE_ENV, DEV, MODE …) would make it a trial build, which remembers nothing and
    // takes ten times as long.
    const { PATH, HOME, TMPDIR, SITE_URL, SystemRoot, TEMP } = process.env;
    const child = spawn(process.execPath, ['scripts/build.ts'], {
      cwd: root,
      env: { PATH, HOME, TMPDIR, SITE_URL, SystemRoot, TEMP },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        printed += part;
      });
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(printed))));
  });
}
