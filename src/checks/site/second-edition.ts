import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const fixture = 'src/scaffold/fixtures/nam-sau';
/** What the editors of the second year add at the end of files that are there. */
const appended = ['agencies.yaml', 'changes.yaml'];

/** The project's files beside a second, invented year of content, in a folder of their own. */
export function projectWithSecondEdition(): string {
  const root = mkdtempSync(join(tmpdir(), 'hai-nam-'));
  for (const path of ['src', 'scripts', 'public', 'content', 'package.json', 'tsconfig.json', 'astro.config.mjs'])
    cpSync(path, join(root, path), { recursive: true });
  for (const path of readdirSync(fixture)) {
    if (path === 'README.md') continue;
    if (appended.includes(path)) appendFileSync(join(root, 'content', path), readFileSync(join(fixture, path)));
    else cpSync(join(fixture, path), join(root, 'content', path), { recursive: true });
  }
  // Every package but Astro's own notes on the content, which are this build's.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (name === '.bin' || !name.startsWith('.'))
      symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name));
  // Posters of the first year are drawn already.
  if (existsSync('.cache')) symlinkSync(join(process.cwd(), '.cache'), join(root, '.cache'));
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
    const { PATH, HOME, TMPDIR, SITE_URL } = process.env;
    const child = spawn(process.execPath, ['scripts/build.ts'], {
      cwd: root,
      env: { PATH, HOME, TMPDIR, SITE_URL },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        printed += part;
      });
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(printed))));
  });
}
