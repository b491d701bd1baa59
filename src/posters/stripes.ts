/** The stripes of a bundle of threads: drawn from the message's weave, mirrored, so that each message has its own. */
import { weave } from './weave.ts';

/** For each of `strands` (an odd number up to 19) whether it has the second colour; the fewer have, the outermost never. */
export function stripes(key: string, strands: number): boolean[] {
  const half = (strands - 1) / 2;
  const bits = weave(`${key}2`, 10).diamond.slice(0, half);
  const ones = bits.reduce((sum, bit) => sum + bit, 0);
  const fewer = 2 * ones > half ? 0 : 1;
  return Array.from({ length: strands }, (_, strand) => bits[Math.abs(strand - half)] === fewer);
}
