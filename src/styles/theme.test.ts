import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brand, companionOf, recolour } from '../site/recolour.ts';
import { weakPairs } from './weak-pairs.ts';

const own = { dark: '#06281f', accent: '#e0653a', second: '#edae49', light: '#ffffff' };
const written = globSync('src/**/*.{css,astro}').flatMap(
  (file) => readFileSync(file, 'utf8').match(/#[0-9a-f]{6}\b/gi) ?? [],
);

test('every text is at least 7:1 on every ground it stands on, by day and by night', () =>
  expect(weakPairs(brand)).toEqual([]));

test('the same holds with four other colours, none of which is the kit’s', () => {
  expect(weakPairs(own)).toEqual([]);
  expect(written.length).toBeGreaterThan(40);
  for (const hex of written) {
    expect(recolour(hex, brand)).toBe(hex);
    if (companionOf(hex)) expect(recolour(hex, own)).not.toBe(hex);
  }
});

test('a pair that lies too close is named with what it is, both colours and how close', () => {
  const found = weakPairs({ ...own, light: '#8fa89f' });
  expect(found.map(({ words }) => words)).toContain('chữ nhạt trên màu đậm');
  const { colours, brand: names, ratio, least } = found.find(({ words }) => words === 'chữ nhạt trên màu đậm')!;
  expect([colours, names, least]).toEqual([['#8fa89f', '#06281f'], ['light', 'dark'], 7]);
  expect(ratio).toBeLessThan(7);
});
