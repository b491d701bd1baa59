import { leastContrast } from '../../posters/least-contrast.ts';
import { contrast } from '../../site/contrast.ts';
import { type BrandName, brand } from '../../site/recolour.ts';
import { type WeakPair, weakPairs } from '../../styles/weak-pairs.ts';
import type { Problem } from '../problem.ts';
import { type Content, problemAt } from './read-content.ts';

/** The site's own colours can be read on each other, and told apart in a picture; of two that lie close only the closest pair is named. */
export function checkColours({ site }: Content): Problem[] {
  const given = site?.data.colours;
  if (!site || !given) return [];
  const own = { ...brand, ...given };
  const names = Object.keys(brand) as BrandName[];
  const edges = names.flatMap((a, i) =>
    names.slice(i + 1).map((b): WeakPair => {
      const colours: [string, string] = [own[a], own[b]];
      return {
        words: 'hai màu cạnh nhau trong hình',
        colours,
        brand: [a, b],
        ratio: contrast(...colours),
        least: leastContrast,
      };
    }),
  );
  const worst = new Map<string, WeakPair>();
  for (const pair of [...weakPairs(own), ...edges.filter(({ ratio, least }) => ratio < least)]) {
    const key = pair.brand.toSorted().join();
    const known = worst.get(key);
    if (!known || pair.ratio / pair.least < known.ratio / known.least) worst.set(key, pair);
  }
  return [...worst.values()].map((pair) => {
    const at = pair.brand.find((name) => name && given[name]) ?? names.find((name) => given[name])!;
    return problemAt(site, ['colours', at], messageOf(pair));
  });
}

const short = (ratio: number) => ratio.toFixed(1).replace('.', ',').replace(/,0$/, '');

function messageOf({ words, colours, brand: [a, b], ratio, least }: WeakPair): string {
  const [dark, light] = contrast(colours[0], '#ffffff') > contrast(colours[1], '#ffffff') ? [a, b] : [b, a];
  const advice = [dark && `“${dark}” đậm hơn`, light && light !== dark && `“${light}” nhạt hơn`].filter(Boolean);
  return `${words}: ${colours.join(' và ')} chỉ tương phản ${short(Math.floor(ratio * 10) / 10)} : 1, cần ít nhất ${short(least)} : 1; hãy chọn ${advice.join(' hoặc ')}`;
}
