/** The content in a folder of its own, to make an editor's mistakes in; after each it is as it was. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkContent } from '#src/checks/content/check-content.ts';
import { formatProblem, type Problem } from '#src/checks/problem.ts';
import { engineContent } from './engine-content.ts';

/** The files that mistakes are made in. */
export const decision = 'legal/415-qd-ubnd-bac-kan-2018.mdx';
export const original = 'sources/quyet-dinh-415-qd-ubnd-2018.md';
export const law = 'legal/73-2006-qh11.mdx';
export const message = 'messages/nghe-tre.mdx';
export const quietMessage = 'messages/hang-xom.mdx';
export const otherMessage = 'messages/loi-mang.mdx';
export const links = 'plans/2018/messages.yaml';
export const plan = 'plans/2018/plan.mdx';
export const tasks = 'plans/2018/tasks.yaml';
export const bodies = 'plans/2018/bodies.yaml';
export const page = 'pages/gioi-thieu.mdx';
export const words = 'site.yaml';

const temporary = mkdtempSync(join(tmpdir(), 'content-'));
export const root = join(temporary, 'content');
afterAll(() => rmSync(temporary, { recursive: true }));

/** Everything as it was. */
export function fresh(): void {
  rmSync(root, { recursive: true, force: true });
  cpSync(engineContent, root, { recursive: true });
}
beforeAll(fresh);

export const at = (path: string) => join(root, path);
export const read = (path: string) => readFileSync(at(path), 'utf8');
export const write = (path: string, text: string | Uint8Array) => writeFileSync(at(path), text);
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Replace words that must be there: an edit that changes nothing would prove nothing. */
export function edit(path: string, from: string | RegExp, to: string): void {
  const before = read(path);
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`không thấy ${from} trong ${path}`);
  write(path, after);
}

/** A text with words put for others that must be there; `$&` is what was found. */
export function swapped(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, (found) => to.replace('$&', () => found));
  if (after === text) throw new Error(`không thấy ${from}`);
  return after;
}

/** The first line of a file that holds the words. */
export function lineOf(path: string, text: string): number {
  const lines = read(path).split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  if (index === -1) throw new Error(`không thấy "${text}" trong ${path}`);
  return index + 1;
}

/** Take a provision out of the text, its original and the stated hash together, as a replaced original would. */
export function dropProvision(text: string): void {
  const paragraph = new RegExp(`\\n- ${text}[^\\n]*\\n`, 'u');
  edit(original, paragraph, '');
  edit(decision, paragraph, '');
  edit(decision, /sha256: \w+/u, `sha256: ${sha256(read(original))}`);
}

/** A mistake that an editor may make, where it must be reported, and words that the report must hold. */
export interface Mistake {
  name: string;
  make: () => void;
  file: string;
  /** A line number, words that stand on the line, or a way to find it. */
  line: number | string | (() => number);
  says: string[];
  level?: Problem['level'];
}

/** A test for each. */
export const eachIsReported = (mistakes: readonly Mistake[]): void =>
  it.each(mistakes)('$name', ({ make, file, line, says, level = 'error' }) => {
    try {
      make();
      const expected = typeof line === 'function' ? line() : typeof line === 'string' ? lineOf(file, line) : line;
      const problems = checkContent(root);
      const here = problems.filter((problem) => problem.file === `content/${file}` && problem.level === level);
      const fitting = here.filter((problem) => says.every((text) => problem.message.includes(text)));
      expect(
        fitting.map((problem) => problem.line),
        problems.map(formatProblem).join('\n'),
      ).toContain(expected);
    } finally {
      fresh();
    }
  });
