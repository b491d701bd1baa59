import { expect, test } from 'vitest';
import { citationDrawing } from './citation-drawing.ts';

const none = { cites: [], citedBy: [], replaces: [], replacedBy: [] };

test('nothing to draw', () => expect(citationDrawing('1/QĐ', none)).toBeNull());

test('every neighbour has a line of its own within the sheet, and the sentence counts all', () => {
  const cites = Array.from({ length: 40 }, (_, i) => `${i}/2018/QĐ-UBND`);
  const drawing = citationDrawing('415/QĐ-UBND', { cites, citedBy: ['a', 'b'], replaces: ['c'], replacedBy: ['d'] })!;
  expect(drawing.description).toBe(
    'Văn bản này dẫn 40 văn bản, được 2 văn bản dẫn, thay 1 văn bản, được 1 văn bản thay.',
  );
  const right = drawing.threads.filter(({ side }) => side === 'right');
  expect(right.at(-1)!.label).toBe('và 27 văn bản nữa');
  for (const side of ['own', 'left', 'right', 'before', 'after'] as const) {
    const ys = drawing.threads.filter((thread) => thread.side === side).map(({ y }) => y);
    expect(new Set(ys).size).toBe(ys.length);
    for (const y of ys) expect(y > 10 && y < drawing.height).toBe(true);
  }
  // Time runs down: what was replaced, the instrument, what replaced it.
  const y = (of: string) => drawing.threads.find(({ side }) => side === of)!.y;
  expect([y('before'), y('own'), y('right'), y('after')]).toEqual(
    [y('before'), y('own'), y('right'), y('after')].toSorted((a, b) => a - b),
  );
});

test('long names are cut at a word, so that the drawing stays legible at 320 px', () => {
  const { threads } = citationDrawing('x', {
    ...none,
    cites: ['Kế hoạch thực hiện biện pháp bảo đảm bình đẳng giới'],
  })!;
  expect(threads.at(-1)!.label).toBe('Kế hoạch thực hiện…');
});
