import type { services } from '../../queries/index.ts';
import { list, words } from './markdown.ts';

/** The numbers to call, what may cost money last. */
export const helpLines = (lines: Awaited<ReturnType<typeof services>>): string =>
  list(lines.map(({ number, name, told }) => `**${number}**: ${words(name)}. ${words(told)}`));
