import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallText } from '#src/legal/cases/invented-texts.ts';
import { writeImport } from '#src/scaffold/write-import.ts';
import { unwritten } from '#src/schemas/unwritten.ts';
import { scratchProject } from './scratch-project.ts';

const fixture = 'src/scaffold/example';
/** What only this second year has: an office's recording. */
const recordings = 'src/scaffold/fixtures/nam-sau/recordings';
/** What the editors of the second year add to at the end. */
const appended = ['changes.yaml'];

/** A text that only stands in the library: no plan leads on it. */
export const libraryText = 'vi-du-5';

/** The project's files beside a second, invented year of content, in a folder of their own. */
export function projectWithSecondEdition(): string {
  const root = scratchProject();
  for (const path of readdirSync(fixture)) {
    if (path === 'README.md' || path === 'pages') continue;
    if (appended.includes(path)) appendFileSync(join(root, 'content', path), readFileSync(join(fixture, path)));
    else cpSync(join(fixture, path), join(root, 'content', path), { recursive: true });
  }
  cpSync(recordings, join(root, 'content/recordings'), { recursive: true });
  const received = join(root, `${libraryText}.txt`);
  writeFileSync(received, smallText(5));
  writeImport(join(root, 'content'), [received, '--id', libraryText], '2031-01-01');
  const record = join(root, `content/legal/${libraryText}.mdx`);
  writeFileSync(record, readFileSync(record, 'utf8').replaceAll(unwritten, 'Ví dụ'));
  return root;
}
