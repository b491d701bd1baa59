import { absolute } from '../../site/url.ts';

/** Words of ours as Markdown: what would be markup stands as itself. */
export const words = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');

/** A list of lines; empty ones are left out. */
export const list = (items: readonly (string | false | undefined)[]): string =>
  items
    .filter((item) => item)
    .map((item) => `- ${item}`)
    .join('\n');

export const link = (text: string, path: string): string => `[${words(text)}](${absolute(path)})`;

/** What an editor wrote below the frontmatter: it is Markdown already; addresses of ours are made whole. */
export const body = (text: string | undefined): string =>
  (text ?? '').trim().replace(/\]\((\/[^)]*)\)/g, (_, path: string) => `](${absolute(path)})`);

/** A whole page: parts that say nothing are left out. */
export const page = (title: string, parts: readonly (string | false | undefined)[]): string =>
  `${[`# ${words(title)}`, ...parts.filter((part) => part)].join('\n\n')}\n`;

/** A part with a heading; nothing where there is nothing to say. */
export const section = (title: string, text: string): string => (text.trim() ? `## ${words(title)}\n\n${text}` : '');
