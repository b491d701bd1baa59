/** The pictures of the messages, one file each: src/posters/pictures/<slug>.yaml. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rectangle } from './cut.ts';
import { type Picture, readPicture } from './picture.ts';
import { brokenRules } from './picture-rules.ts';

/** Where the pictures stand, from the project's root. */
export const pictureFolder = 'src/posters/pictures';
// From the working folder, not from import.meta.url: a bundler moves this module, never the pictures.
const absolute = (name: string) => join(process.cwd(), pictureFolder, name);

/** Slugs of all messages that have a picture. */
export const picturedSlugs = (): string[] =>
  readdirSync(absolute(''))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -5))
    .sort();

/** The text of a picture's file; undefined where nobody has drawn one. */
export function pictureSource(slug: string): string | undefined {
  try {
    return readFileSync(absolute(`${slug}.yaml`), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const known = new Map<string, { text: string; picture: Picture }>();

/**
 * The picture of a message, or undefined where nobody has drawn one.
 * @throws an Error in Vietnamese that names file and line of everything wrong with it
 */
export function pictureOf(slug: string): Picture | undefined {
  const text = pictureSource(slug);
  if (text === undefined) return undefined;
  const found = known.get(slug);
  if (found?.text === text) return found.picture;
  const file = `${pictureFolder}/${slug}.yaml`;
  const read = readPicture(file, text);
  const problems = Array.isArray(read) ? read : brokenRules(read).map((broken) => ({ file, ...broken }));
  if (Array.isArray(read) || problems.length > 0)
    throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  known.set(slug, { text, picture: read });
  return read;
}

/** The picture of a message, or where it has none a plain piece of its own weave: never another message's picture. */
export const pictureOrWeave = (slug: string): Picture =>
  pictureOf(slug) ?? {
    slug,
    day: '',
    ground: 'moc',
    turns: true,
    says: '',
    alt: 'Một tấm vải dệt có hoa văn riêng của thông điệp này.',
    parts: [
      {
        name: 'cloth',
        line: 0,
        items: [{ fill: 'vai', shapes: [{ path: rectangle(-90, -60, 240, 112) }] }],
      },
    ],
  };
