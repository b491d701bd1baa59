import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdown } from '../cases/decision-415.ts';
import { leaves } from '../name/leaves.ts';
import { normalise } from './normalise.ts';
import { parseLegal } from './parse.ts';

const isSpace = (character: string) => /\s/.test(character);

/** How often each character of the Markdown is claimed: by `spans` of the plain text (its white space aside) and by layout marks. */
function claims(text: string, spans?: (readonly [number, number])[]): number[] {
  const { plain, at, layout } = normalise(text);
  const count = new Array<number>(text.length).fill(0);
  for (const [start, end] of spans ?? [[0, plain.length]])
    for (let i = start; i < end; i++) if (plain[i] !== '\n') count[at[i]!]!++;
  for (const mark of layout) for (let i = 0; i < mark.length; i++) count[mark.at + i]!++;
  return count;
}

test('Decision 415: every character is in exactly one leaf or layout mark, or is white space between leaves', () => {
  const spans = leaves(parseLegal('x', markdown)).map(({ span }) => span);
  const count = claims(markdown, spans);
  const wrong = [...count.entries()].filter(([i, n]) => n !== 1 && !(n === 0 && isSpace(markdown[i]!)));
  expect(wrong).toEqual([]);
});

const anyText = fc
  .array(fc.constantFrom('a', 'Đ', 'ế', '1', '.', '-', '*', '**', '\\', ' ', '\t', '\r', '\u00a0', '\n', '\n\n'), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''));

test('any text: each character is one character of the plain text or in one layout mark, and nothing is made up', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { plain, at } = normalise(text);
      expect(claims(text).every((n) => n === 1)).toBe(true);
      for (let i = 0; i < plain.length; i++) if (plain[i] !== '\n') expect(plain[i]).toBe(text[at[i]!]);
    }),
  );
});

test('bold marks, escapes, edge spaces and blank lines go; words and order stay', () => {
  const { plain, bold, layout } = normalise('\n**Số** 1\\. \r\n  tiếp  \n\n\n\ncuối');
  expect(plain).toBe('Số 1.\ntiếp\n\ncuối');
  expect(bold).toEqual([[0, 2]]);
  expect(new Set(layout.map(({ reason }) => reason))).toEqual(
    new Set(['blank-line', 'bold', 'escape', 'edge-space', 'line-break']),
  );
});
