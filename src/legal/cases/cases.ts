import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** An invented text as somebody has it, and what must be read in it. */
export interface Case {
  name: string;
  /** `source.txt` or `source.md`: the ending decides how it is read. */
  file: string;
  bytes: Buffer;
  /** The tree in outline, and what `npm run legal:contents` says: both as a reader wrote them down, where there is one. */
  tree: unknown;
  contents: unknown;
  /** What stands at some of its addresses, and what it cites: id → words (of a provision, its first). */
  places: Record<string, string> | null;
  citations: string[] | null;
}

const folder = new URL('./', import.meta.url);

const json = (path: string): unknown => {
  const url = new URL(path, folder);
  return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : null;
};

/** Every folder here. A new case is a new folder and no code: `source.*` and one of `tree.json`, `contents.json`, `places.json`, `citations.json`, or several. */
export const cases: readonly Case[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const inside = new URL(`${name}/`, folder);
    const file = readdirSync(inside).find((each) => each.startsWith('source.'))!;
    const bytes = readFileSync(new URL(file, inside));
    const read = (part: string) => json(`${name}/${part}.json`);
    return {
      ...{ name, file, bytes, tree: read('tree'), contents: read('contents') },
      places: read('places') as Case['places'],
      citations: read('citations') as Case['citations'],
    };
  });
