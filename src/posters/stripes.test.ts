import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messages } from './messages-for-tests.ts';
import { stripes } from './stripes.ts';

test('stripes are mirrored, the fewer, and never outermost', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (key, half) => {
      const drawn = stripes(key, 2 * half + 1);
      expect(drawn.toReversed()).toEqual(drawn);
      expect(drawn[0]).toBe(false);
      // The middle strand counts once, all others twice.
      expect(drawn.slice(half).filter(Boolean).length).toBeLessThanOrEqual(half / 2 + 0.5);
    }),
  );
});

test('neighbouring messages of the month seldom share theirs', () => {
  expect(new Set(messages.map(({ id }) => stripes(id, 11).map(Number).join(''))).size).toBeGreaterThan(6);
});
