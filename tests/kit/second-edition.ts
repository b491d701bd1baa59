import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchProject } from './scratch-project.ts';

const fixture = 'src/scaffold/example';
/** What the editors of the second year add to at the end. */
const appended = ['changes.yaml'];

/** The project's files beside a second, invented year of content, in a folder of their own. */
export function projectWithSecondEdition(): string {
  const root = scratchProject();
  for (const path of readdirSync(fixture)) {
    if (path === 'README.md' || path === 'pages') continue;
    if (appended.includes(path)) appendFileSync(join(root, 'content', path), readFileSync(join(fixture, path)));
    else cpSync(join(fixture, path), join(root, 'content', path), { recursive: true });
  }
  return root;
}
