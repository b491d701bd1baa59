/** `npm run build`: make dist/ for the address typed after it or, where a host sets it, in SITE_URL. Exit code 1 if anything is wrong. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { siteUrl, trialUrl } from '../src/site/url.ts';

const [address] = process.argv.slice(2);
// Every shell passes a word on alike; a variable before a command it does not.
if (address) process.env.SITE_URL = address;
if (!process.env.SITE_URL) {
  console.log(
    `Chưa có tên miền: liên kết và mã QR dùng ${trialUrl}, chỉ để chạy thử. Dựng để công bố: npm run build -- https://tên-miền`,
  );
}
try {
  siteUrl();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
// Astro keeps content as it was read: a schema changed in a file of its own would not be seen without --force.
const { status, error } = spawnSync(process.execPath, [astro, 'build', '--force'], {
  stdio: 'inherit',
  // glibc keeps an arena a core for every thread that ever drew a picture: two are enough, and spare hundreds of MB.
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', MALLOC_ARENA_MAX: '2' },
});
if (error) console.error(`Không chạy được astro: ${error.message}. Hãy chạy “npm ci” trước.`);
process.exitCode = status ?? 1;
