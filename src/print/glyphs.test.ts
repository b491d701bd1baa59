import { expect, test } from 'vitest';
import { charactersOf } from './glyphs.ts';

const has = (family: string, letters: string) =>
  [...letters].filter((letter) => charactersOf(family).has(letter.codePointAt(0)!)).join('');

test('what a family can draw: every Vietnamese letter, not every sign', () => {
  const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxyẮẰẲẴẶỆỘỢỰýỳỷỹỵ';
  expect(has('tinos/', letters)).toBe(letters);
  expect(has('be-vietnam-pro/', letters)).toBe(letters);
  expect(has('tinos/', '□–“”…½©')).toBe('□–“”…½©');
  expect(has('tinos/', '☐ٱ中')).toBe('');
});
