import QRCode from 'qrcode';
import { expect, test } from 'vitest';
import { type QrOutline, qrOutline, quietZone } from './qr.ts';

/** Even-odd rule: a point is inside if a ray to the right crosses the loops an odd number of times. */
function filled({ loops }: QrOutline, x: number, y: number): boolean {
  let crossings = 0;
  for (const loop of loops)
    loop.forEach(([ax, ay], i) => {
      const [bx, by] = loop[(i + 1) % loop.length]!;
      if (ax === bx && ax > x && Math.min(ay, by) < y && y < Math.max(ay, by)) crossings++;
    });
  return crossings % 2 === 1;
}

test.each([
  'http://localhost:4321/',
  'https://example.vn/thong-diep/mot-lan/',
  'Chủ động phòng, chống bạo lực',
])('the outline of %s fills exactly the dark modules and leaves a quiet zone of four', (text) => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const outline = qrOutline(text);
  expect(outline.size).toBe(modules.size + 8);
  const wrong: string[] = [];
  for (let y = 0; y < outline.size; y++)
    for (let x = 0; x < outline.size; x++) {
      const [column, row] = [x - quietZone, y - quietZone];
      const inside = column >= 0 && row >= 0 && column < modules.size && row < modules.size;
      const dark = inside && modules.get(row, column) === 1;
      if (filled(outline, x + 0.5, y + 0.5) !== dark) wrong.push(`${x},${y}`);
    }
  expect(wrong).toEqual([]);
});

test('loops have only right-angled corners', () => {
  for (const loop of qrOutline('http://localhost:4321/').loops)
    loop.forEach(([x, y], i) => {
      const [nextX, nextY] = loop[(i + 1) % loop.length]!;
      expect((x === nextX) !== (y === nextY)).toBe(true);
    });
});
