/** `npm run licences`: versions and licences of all packages, as one report in Markdown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceReport, packagesOf } from '../src/checks/project/licences.ts';

console.log(licenceReport(packagesOf(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'))));
