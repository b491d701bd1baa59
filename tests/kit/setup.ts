import { existsSync } from 'node:fs';

/** Before any check over dist/: there is one. */
export default function setup(): void {
  if (!existsSync('dist/index.html')) stop('Chưa có dist/. Hãy chạy “npm run build” trước, hoặc “npm test”.');
}

/** End the test run with one line that says what is missing; where in our code it was noticed helps nobody. */
export function stop(line: string): never {
  throw Object.assign(new Error(line), { stack: '' });
}
