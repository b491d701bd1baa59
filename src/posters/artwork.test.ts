import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Point, simplified } from './artwork.ts';

const anyLine = fc.array(
  fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true })),
  {
    minLength: 2,
    maxLength: 40,
  },
);

/** Distance from a point to the stretch between two others. */
function away([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

test('a simplified line keeps its ends and its order', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const kept = simplified(line, 0.5);
      expect(kept[0]).toEqual(line[0]);
      expect(kept.at(-1)).toEqual(line.at(-1));
      let from = 0;
      for (const point of kept) {
        const at = line.indexOf(point, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at;
      }
    }),
  );
});

test('a curve like those of the posters strays no farther than allowed', () => {
  const curve = Array.from({ length: 161 }, (_, i): Point => [i, 40 * Math.exp(-(((i - 70) / 30) ** 2))]);
  const kept = simplified(curve, 0.05);
  expect(kept.length).toBeLessThan(60);
  for (const point of curve) {
    const nearest = Math.min(...kept.slice(1).map((to, i) => away(point, kept[i]!, to)));
    expect(nearest).toBeLessThanOrEqual(0.05 + 1e-9);
  }
});
