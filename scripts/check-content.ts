import { join } from 'node:path';
import { checkContent } from '../src/checks/content/check-content.ts';
import { hasErrors, report } from '../src/checks/problem.ts';

/** Check content/ and say what is wrong, one line a problem. */
const problems = checkContent(join(import.meta.dirname, '../content'), new Date());
console.log(report(problems));
if (hasErrors(problems)) process.exitCode = 1;
