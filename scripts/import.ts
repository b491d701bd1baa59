import { join } from 'node:path';
import { runCommand } from '../src/scaffold/run-command.ts';
import { importUsage, writeImport } from '../src/scaffold/write-import.ts';

/** `npm run import -- TỆP`: a text as an official received it becomes a file of the library, and says what to look at. */
await runCommand(`  ${importUsage}`, (args) => {
  const today = new Date().toLocaleDateString('sv');
  console.log(writeImport(join(import.meta.dirname, '../content'), args, today));
});
