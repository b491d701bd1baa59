import { existsSync } from 'node:fs';

/** Before any check over dist/: there is one. */
export default function setup(): void {
  if (!existsSync('dist/index.html'))
    throw new Error('Chưa có dist/. Hãy chạy “npm run build” trước, hoặc “npm test”.');
}
