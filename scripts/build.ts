/** `npm run build`: make dist/ for the address typed after it or, where a host sets it, in SITE_URL. Exit code 1 if anything is wrong. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readOptions } from '../src/scaffold/read-options.ts';
import { runCommand } from '../src/scaffold/run-command.ts';
import { siteUrl, trialUrl } from '../src/site/url.ts';

const publish = 'npm run build -- https://tên-miền';
await runCommand(`  npm run build    (chạy thử)\n  ${publish}    (để công bố)`, (args) => {
  // Every shell passes a word on alike; a variable before a command it does not.
  const [address] = readOptions(args, {}, publish).words;
  if (address) process.env.SITE_URL = address;
  if (!process.env.SITE_URL)
    console.log(`Chưa có tên miền: liên kết và mã QR dùng ${trialUrl}, chỉ để chạy thử. Dựng để công bố: ${publish}`);
  siteUrl();
  const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
  // Astro keeps content as it was read: a schema changed in a file of its own would not be seen without --force.
  const { status, error } = spawnSync(process.execPath, [astro, 'build', '--force'], {
    stdio: 'inherit',
    // glibc keeps an arena a core for every thread that ever drew a picture: two are enough, and spare hundreds of MB.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', MALLOC_ARENA_MAX: '2' },
  });
  if (error) console.error(`Không chạy được astro: ${error.message}. Hãy chạy “npm ci” trước.`);
  process.exitCode = status ?? 1;
});
