import { join } from 'node:path';
import { writeImport } from '../src/scaffold/write-import.ts';

/** `npm run import -- TỆP`: a text as an official received it becomes a file of the library, and says what to look at. */
try {
  const today = new Date().toLocaleDateString('sv');
  console.log(writeImport(join(import.meta.dirname, '../content'), process.argv.slice(2), today));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
