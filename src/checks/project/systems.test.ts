/** The project itself, as it must be to work on Windows, macOS and Linux. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { faultOfName } from '../content/file-names.ts';

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  os?: string | string[];
  cpu?: string | string[];
  optional?: true;
  inBundle?: true;
  hasInstallScript?: true;
  optionalDependencies?: Record<string, string>;
}
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const lock = read('package-lock.json') as { packages: Record<string, Locked> };
const pack = read('package.json') as Record<
  'scripts' | 'dependencies' | 'optionalDependencies',
  Record<string, string>
>;
const systems = ['win32', 'darwin', 'linux'].flatMap((os) => ['x64', 'arm64'].map((cpu) => ({ os, cpu })));

/** Whether npm installs a package there: "!win32" excludes. */
const fits = (stated: string | string[] | undefined, own: string) => {
  const wanted = [stated ?? []].flat();
  return wanted.some((one) => one[0] !== '!') ? wanted.includes(own) : !wanted.includes(`!${own}`);
};
const on = (os: string, cpu: string) =>
  Object.entries(lock.packages).filter(([, one]) => fits(one.os, os) && fits(one.cpu, cpu));

describe('the lock file', () => {
  test('has every package that another names, for every system, so that npm ci takes it anywhere', () => {
    const names = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
    for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages))
      for (const name of Object.keys(optionalDependencies)) expect(names, `${path} → ${name}`).toContain(name);
  });

  test('states the sum of every package', () => {
    for (const [path, { integrity, inBundle }] of Object.entries(lock.packages))
      if (path && !inBundle) expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/)]);
  });

  test('lets one package run something of its own when it is installed', () => {
    const own = Object.entries(lock.packages).flatMap(([path, one]) =>
      one.hasInstallScript && !one.optional ? [path] : [],
    );
    expect(own.filter((path) => !path.startsWith('node_modules/fsevents'))).toEqual(['node_modules/esbuild']);
  });

  test.each(systems)('brings on $os $cpu what draws, packs and indexes', ({ os, cpu }) => {
    const names = on(os, cpu).map(([path]) => path);
    for (const name of ['typst-ts-node-compiler-', '/sharp-', '/lightningcss-', '@esbuild/', '@bruits/satteri-'])
      expect(
        names.some((path) => path.includes(name)),
        name,
      ).toBe(true);
  });

  test('Typst is the wrapper with all its builds, in one exact version', () => {
    const wrapper = '@myriaddreamin/typst-ts-node-compiler';
    expect(pack.dependencies[wrapper]).toMatch(/^\d+\.\d+\.\d+$/);
    const { version, optionalDependencies = {} } = lock.packages[`node_modules/${wrapper}`]!;
    expect(new Set([version, ...Object.values(optionalDependencies)])).toEqual(new Set([pack.dependencies[wrapper]]));
  });

  test('Node itself comes with its sum; where the registry has none, the machine’s own is used', () => {
    const without = systems.filter(
      ({ os, cpu }) => !on(os, cpu).some(([path]) => /\/node(?:-bin)?-(?:win|darwin|linux)-/.test(path)),
    );
    expect(without).toEqual([{ os: 'win32', cpu: 'arm64' }]);
  });
});

test('scripts of package.json need no shell of one system', () => {
  for (const [name, script] of Object.entries(pack.scripts))
    expect(script, name).toMatch(
      /^(?:(?:node|astro|biome|tsc|vitest|npm)(?: [\w@./:=-]+)*)(?: && (?:node|astro|biome|tsc|vitest|npm)(?: [\w@./:=-]+)*)*$/,
    );
});

const ours = ['content', 'deploy', 'docs', 'scripts', 'src', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map(({ parentPath, name }) => join(parentPath, name)),
);

test('names of files are such that every system takes them', () => {
  const wrong = ours.flatMap((path) => {
    // A route of Astro's, which Windows takes.
    const fault = faultOfName(basename(path).replace(/^\[\.\.\./, '['));
    return fault ? [`${path}: ${fault}`] : [];
  });
  expect(wrong).toEqual([]);
  expect(new Set(ours.map((path) => path.toLowerCase())).size).toBe(ours.length);
});

const hasGit = !spawnSync('git', ['--version']).error;
const folder = mkdtempSync(join(tmpdir(), 'git-thu-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(!hasGit).each(['true', 'input', 'false'])(
  'git keeps every file byte for byte, core.autocrlf=%s',
  (autocrlf) => {
    const root = join(folder, autocrlf);
    const files: Record<string, string> = {
      'content/sources/goc.txt': 'một\r\nhai\r\n',
      'content/sources/goc.html': 'một\nhai\r\nba\n',
      'content/legal/van-ban.mdx': '---\n---\n\nĐiều 1.\n',
      'src/legal/cases/mau/source.txt': 'a\r\nb\r\n',
      'src/legal/cases/mau/tree.json': '{\n}\n',
    };
    mkdirSync(root);
    copyFileSync('.gitattributes', join(root, '.gitattributes'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    const git = (...words: string[]) => {
      const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', `core.autocrlf=${autocrlf}`];
      const { status, stderr } = spawnSync('git', [...identity, ...words], { cwd: root, encoding: 'utf8' });
      expect([status, stderr.replace(/^hint:.*\n/gm, '')]).toEqual([0, '']);
    };
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'a');
    for (const name of Object.keys(files)) rmSync(join(root, name));
    git('checkout', '--quiet', '--', '.');
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(root, name), 'utf8'), name).toBe(text);
  },
);
