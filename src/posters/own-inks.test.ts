import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brand, recolour } from '../site/recolour.ts';
import { type Ink, inks, type Press, presses } from './inks.ts';
import { ownInks } from './own-inks.ts';

const most = { coated: presses.coated.most, newsprint: presses.newsprint.most };
const total = (plates: readonly number[]) => plates.reduce((sum, share) => sum + share);

test('whatever the four colours are, no paper gets more ink than it takes, and black stays black', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(fc.record({ dark: hex, accent: hex, second: hex, light: hex }), (four) => {
      const own = ownInks<Ink, Press>(inks, most, (one) => recolour(one, four));
      for (const ink of Object.values(own))
        for (const press of ['coated', 'newsprint'] as const) {
          expect(total(ink[press])).toBeLessThanOrEqual(most[press] + 2);
          for (const share of ink[press]) expect(share >= 0 && share <= 100).toBe(true);
        }
      expect([own.den, own.trang]).toEqual([inks.den, inks.trang]);
    }),
  );
});

test('the kit’s own colours keep the plates that were chosen for them', () =>
  expect(ownInks<Ink, Press>(inks, most, (one) => recolour(one, brand))).toEqual(inks));
