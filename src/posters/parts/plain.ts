/** Raw cloth and raw thread. */
import { z } from 'zod';
import { arc as arcPath, disc as discPath, half as halfPath, line, polygon, readCut, rectangle } from '../cut.ts';
import { at, cloth as cut, fill, item, thread as laid, number, part, point } from './part.ts';

const path = z.string({ error: 'đường cắt phải là một chuỗi, ví dụ M0 0 L10 0 L5 8 Z' }).transform((text, context) => {
  const read = readCut(text);
  if (read) return read;
  context.addIssue({
    code: 'custom',
    message: 'không đọc được đường cắt; chỉ có M, L, A (bán kính, 0/1, 0/1, x, y) và Z',
  });
  return z.NEVER;
});

/** One cut or several that are one piece. */
export const cloth = part(
  { fill, d: z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(path)) },
  ({ fill, d }) => [item(fill, ...d.map((one) => cut(one)))],
);
export const rect = part({ ...at, w: number, h: number, fill }, ({ x, y, w, h, fill }) => [
  item(fill, cut(rectangle(x, y, w, h))),
]);
export const disc = part({ ...at, r: number, fill }, ({ x, y, r, fill }) => [item(fill, cut(discPath(x, y, r)))]);
export const half = part({ ...at, r: number, fill, up: z.boolean().default(false) }, ({ x, y, r, fill, up }) => [
  item(fill, cut(halfPath(x, y, r, up))),
]);
export const poly = part(
  { pts: z.array(point).min(3, { error: 'phải có ít nhất ba điểm' }), fill },
  ({ pts, fill }) => [item(fill, cut(polygon(...pts)))],
);
export const thread = part(
  {
    pts: z.array(point).min(2, { error: 'phải có ít nhất hai điểm' }),
    w: number.default(2),
    fill: fill.default('muc'),
  },
  ({ pts, w, fill }) => [item(fill, laid(line(...pts), w))],
);
export const ring = part({ ...at, r: number, w: number.default(3), fill }, ({ x, y, r, w, fill }) => [
  item(fill, laid(discPath(x, y, r), w)),
]);
const angles = { a0: number, a1: number, w: number.default(2), fill: fill.default('muc') };
export const arc = part({ ...at, r: number, ...angles }, ({ x, y, r, a0, a1, w, fill }) => [
  item(fill, laid(arcPath(x, y, r, a0, a1), w)),
]);
/** Waves of sound. */
export const arcs = part(
  { ...at, r: number.default(6), n: number.default(3), gap: number.default(5), ...angles },
  ({ x, y, r, n, gap, a0, a1, w, fill }) =>
    Array.from({ length: n }, (_, i) => item(fill, laid(arcPath(x, y, r + i * gap, a0, a1), w))),
);
