import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface RunningHost {
  port: number;
  /** Whether it can send .br files. */
  hasBrotli: boolean;
  stop: () => void;
}

/** Where this machine keeps a server program; Debian puts it where ordinary users do not look. */
export const findHost = (name: string): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

interface Program {
  path: string;
  hasBrotli: boolean;
  /** Write what it needs into `folder`; gives the arguments that start it in the foreground, and those that only try its files. */
  setUp: (folder: string, port: number) => { run: string[]; test: string[] };
}

/**
 * Start a server program on this machine alone, at a port of its own, with files of its own that go when it stops.
 * @throws an Error with the program's own words if it does not take its files or does not answer
 */
export async function startHost({ path, hasBrotli, setUp }: Program): Promise<RunningHost> {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  const port = await freePort();
  const { run, test } = setUp(folder, port);
  const tried = spawnSync(path, test, { encoding: 'utf8' });
  if (tried.status !== 0) throw new Error(tried.stderr);
  const child = spawn(path, run, { stdio: 'ignore' });
  const stop = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 200; tries++) {
    const isUp = await fetch(`http://127.0.0.1:${port}/robots.txt`).then(
      () => true,
      () => false,
    );
    if (isUp) return { port, hasBrotli, stop };
    await new Promise((done) => setTimeout(done, 50));
  }
  const log = join(folder, 'error.log');
  const words = existsSync(log) ? readFileSync(log, 'utf8') : '';
  stop();
  throw new Error(`${path} does not answer: ${words}`);
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
