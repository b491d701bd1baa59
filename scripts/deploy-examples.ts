/** `npm run deploy:examples`: write deploy/ anew from the table of hosts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleFiles } from '../src/hosting/example-files.ts';

for (const [name, text] of exampleFiles()) {
  mkdirSync(dirname(join('deploy', name)), { recursive: true });
  writeFileSync(join('deploy', name), text);
}
