import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatProblem, hasErrors } from '../checks/problem.ts';
import { addressesOf, filesIn } from '../ledger/addresses.ts';
import { compareWithLedger } from '../ledger/check-ledger.ts';
import { leadOn, writeLeadOn } from '../ledger/lead-on.ts';
import { ledgerFile } from '../ledger/ledger-file.ts';
import { readRedirects, redirectsFile } from '../ledger/redirects.ts';
import { canMake } from '../ledger/this-machine.ts';
import { siteUrl } from '../site/url.ts';

/** Stop a build that lost a published address; make what has moved lead on. Stands after those that write pages and files: it looks at what they wrote. */
export function ledger(): AstroIntegration {
  let root: URL;
  return {
    name: 'ledger',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const read = (file: string) => {
          const path = new URL(file, root);
          return existsSync(path) ? readFileSync(path, 'utf8') : '';
        };
        const files = filesIn(dist);
        const now = addressesOf(files);
        const { problems, led } = compareWithLedger(read(ledgerFile), now, readRedirects(read(redirectsFile)), canMake);
        if (problems.length) console.error(problems.map(formatProblem).join('\n'));
        if (hasErrors(problems)) throw new Error('Có địa chỉ đã công bố bị mất (xem các dòng trên); chưa đăng được.');
        writeLeadOn(dist, leadOn(files, now, led, siteUrl()));
      },
    },
  };
}
