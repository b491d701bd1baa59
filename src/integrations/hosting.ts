import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatProblem } from '../checks/problem.ts';
import { precompress } from '../hosting/precompress.ts';
import { prepareForHosts } from '../hosting/prepare.ts';
import { addressesOf, filesIn } from '../ledger/addresses.ts';
import { compareWithLedger } from '../ledger/check-ledger.ts';
import { hostRedirects } from '../ledger/lead-on.ts';
import { ledgerFile } from '../ledger/ledger-file.ts';
import { readRedirects, redirectsFile } from '../ledger/redirects.ts';

/**
 * Make the built site ready for any host: the content policy in its pages, the files that hosts read, compressed twins. A
 * page with something that no policy lets through stops the build. Stands after all others: what they change later would not match.
 */
export function hosting(): AstroIntegration {
  let root: URL;
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const read = (file: string) => {
          const path = new URL(file, root);
          return existsSync(path) ? readFileSync(path, 'utf8') : '';
        };
        const now = addressesOf(filesIn(dist));
        const { led } = compareWithLedger(read(ledgerFile), now, readRedirects(read(redirectsFile)));
        const { problems, policy } = await prepareForHosts(dist, hostRedirects(now, led), [...now.gone]);
        if (problems.length) {
          console.error(problems.map(formatProblem).join('\n'));
          throw new Error('Trang có mã hoặc kiểu mà chính sách nội dung chặn (xem các dòng trên); chưa đăng được.');
        }
        const { files, bytes, br } = await precompress(dist, fileURLToPath(new URL('.cache/twins/', root)));
        const megabytes = (size: number) => (size / 1e6).toFixed(1).replace('.', ',');
        logger.info(
          `chính sách nội dung ${policy.length} ký tự; ${files} tệp nén sẵn, ${megabytes(bytes)} MB còn ${megabytes(br)} MB`,
        );
      },
    },
  };
}
