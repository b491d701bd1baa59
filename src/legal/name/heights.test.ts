import { expect, test } from 'vitest';
import { heights, withoutHeights } from './heights.ts';

test('raised and lowered words stand at their height, everything else on the line', () => {
  expect(heights('Ngày 5^{th}, khí CO_{x}')).toEqual([
    { text: 'Ngày 5', height: null },
    { text: 'th', height: 'sup' },
    { text: ', khí CO', height: null },
    { text: 'x', height: 'sub' },
  ]);
  expect(heights('')).toEqual([{ text: '', height: null }]);
});

test.each(['a^b', 'a_{b', 'a^{}', '{a}', '^{a\nb}', 'x^{{a}'])('%s is no mark', (text) => {
  expect(heights(text)).toEqual([{ text, height: null }]);
  expect(withoutHeights(text)).toBe(text);
});

test('no word is lost', () => {
  const text = '^{a}b_{c}^{d}e';
  const all = heights(text)
    .map((stretch) => stretch.text)
    .join('');
  expect(all).toBe('abcde');
  expect(withoutHeights(text)).toBe(all);
});
