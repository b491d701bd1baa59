import { expect, test } from 'vitest';
import { type CitationNeighbours, citationDrawing } from './citation-drawing.ts';

const none = { cites: [], citedBy: [], replaces: [], replacedBy: [] };

test('nothing to draw', () => expect(citationDrawing('1/QĐ', none)).toBeNull());

test('every neighbour has a line of its own within the sheet, and the sentence counts all', () => {
  const cites = Array.from({ length: 40 }, (_, i) => `${i}/2018/QĐ-UBND`);
  const drawing = citationDrawing('415/QĐ-UBND', { cites, citedBy: ['a', 'b'], replaces: ['c'], replacedBy: ['d'] })!;
  expect(drawing.description).toBe(
    'Văn bản này dẫn 40 văn bản, thay 1 văn bản. Có 2 văn bản dẫn tới văn bản này; 1 văn bản đã thay thế văn bản này.',
  );
  const right = drawing.threads.filter(({ side }) => side === 'right');
  expect(right.at(-1)!.texts[0]!.words).toBe('và 27 văn bản nữa');
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

test('what does not fit is cut, at a word where that leaves enough', () => {
  const words = (label: string, others: CitationNeighbours = none) =>
    citationDrawing('x', { ...others, cites: [label] })!.threads.flatMap(({ side, texts }) =>
      side === 'right' ? texts.map((text) => text.words) : [],
    )[0];
  const name = 'Kế hoạch thực hiện biện pháp bảo đảm bình đẳng giới';
  expect(words(name)).toMatch(/^Kế hoạch thực hiện biện( .+)?…$/);
  // Where others cite the instrument there is half the room.
  expect(words(name, { ...none, citedBy: ['a'] })).toMatch(/^Kế hoạch( thực)?…$/);
  expect(words('415/QĐ-UBND', { ...none, citedBy: ['a'] })).toBe('415/QĐ-UBND');
  expect(words('7/TTLT-BVIDU-BVIDUKHAC-BVIDUNUA', { ...none, citedBy: ['a'] })).toMatch(/^7\/TTLT-BV.*…$/);
});

test('what took its place is named in full beside its knot, with and without threads on the left', () => {
  const after = (citedBy: string[]) =>
    citationDrawing('x', { ...none, citedBy, replacedBy: ['65/2025/QH15'] })!
      .threads.find(({ side }) => side === 'after')!
      .texts.map(({ words }) => words);
  expect(after([])).toEqual(['được thay bằng 65/2025/QH15']);
  expect(after(['a'])).toEqual(['được thay bằng', '65/2025/QH15']);
});
