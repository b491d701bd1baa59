import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inks } from './inks.ts';
import { picturedSlugs, pictureOf } from './pictures.ts';
import { groundOf, wordlessPicture } from './wordless-picture.ts';

test.each(picturedSlugs())('%s without words weighs less than a kilobyte, by day and by night', (slug) => {
  for (const night of [false, true]) {
    const svg = wordlessPicture(slug, { night });
    expect(gzipSync(svg).length).toBeLessThan(1024);
    expect(svg).not.toMatch(/style=|<text|href|NaN|undefined/);
    expect(svg).toContain(`fill="${inks[groundOf(pictureOf(slug)!, night)].hex}"`);
  }
});

test('a picture on cam or nghệ is turned over at night, unless its pieces would run together', () => {
  expect(groundOf({ ground: 'cam', turns: true }, true)).toBe('cham');
  expect(groundOf({ ground: 'cam', turns: false }, true)).toBe('cam');
  expect(groundOf({ ground: 'moc', turns: true }, true)).toBe('moc');
  expect(groundOf({ ground: 'cam', turns: true })).toBe('cam');
});

test('the frame has the wanted shape and holds the whole core', () => {
  for (const ratio of [0.5, 1, 1.1, 4]) {
    const [left, top, width, height] = /viewBox="([^"]+)"/
      .exec(wordlessPicture('mot-lan', { ratio }))![1]!
      .split(' ')
      .map(Number);
    expect(width! / height!).toBeCloseTo(ratio, 1);
    expect(left!).toBeLessThanOrEqual(-2.9);
    expect(left! + width!).toBeGreaterThanOrEqual(62.9);
    expect(top! + height!).toBeCloseTo(60, 1);
    expect(top!).toBeLessThanOrEqual(0.1);
  }
});

test('a message without a picture shows a piece of its own weave', () => {
  expect(wordlessPicture('chua-co')).toContain('fill="url(#vai-chua-co)"');
  expect(wordlessPicture('chua-co')).not.toBe(wordlessPicture('cung-chua-co').replaceAll('cung-chua-co', 'chua-co'));
});
