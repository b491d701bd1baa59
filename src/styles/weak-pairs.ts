import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrast } from '../site/contrast.ts';
import { type Brand, type BrandName, companionOf, recolour } from '../site/recolour.ts';

/** Two colours of the site that stand together, and lie too close to be read or told apart. */
export interface WeakPair {
  /** What the colours are, for readers: "chữ" on "nền trang". */
  words: string;
  colours: [string, string];
  /** Which of the four colours of content/site.yaml each goes with; null for black, white and greys. */
  brand: [BrandName | null, BrandName | null];
  ratio: number;
  least: number;
}

const inks = { ink: 'chữ', ink2: 'chữ phụ', link: 'liên kết', clause: 'số mục', heading: 'đầu đề' };
const grounds = { paper: 'nền trang', sheet: 'nền tờ', mat: 'nền lót', target: 'nền chỗ vừa mở' };

/** By the names of theme.css; every text at least 7 : 1, the borders of fields 3 : 1. */
const pairs: [token: string, ground: string, words: string, least: number][] = [
  ...Object.entries(inks).flatMap(([ink, is]) =>
    Object.entries(grounds).map(([ground, on]): [string, string, string, number] => [
      ink,
      ground,
      `${is} trên ${on}`,
      7,
    ]),
  ),
  ['moc', 'block', 'chữ nhạt trên khối đậm', 7],
  ['mist', 'block', 'chữ phụ trên khối đậm', 7],
  ['camsang', 'block', 'chữ nhấn trên khối đậm', 7],
  ['on-button', 'button', 'chữ trên nút', 7],
  ['moc', 'cham', 'chữ nhạt trên màu đậm', 7],
  ['cham', 'nghe', 'chữ đậm trên màu thứ hai', 7],
  ['control', 'paper', 'viền ô nhập trên nền trang', 3],
  ['control', 'sheet', 'viền ô nhập trên nền tờ', 3],
  // The large words of a sheet.
  ['cham', 'cam', 'khẩu hiệu đậm trên màu nhấn', 4.5],
];

/** The tokens of the theme by day and by night, as they are written. */
function themes(): Record<string, string>[] {
  const css = readFileSync(join(process.cwd(), 'src/styles/theme.css'), 'utf8');
  const [day, night] = css
    .split('@media (prefers-color-scheme: dark)')
    .map((block) =>
      Object.fromEntries(
        [...block.matchAll(/--color-([a-z0-9-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
      ),
    );
  return [day!, { ...day, ...night }];
}

/** Every pair of the theme that is too close where the site has these four colours, by day and by night. */
export const weakPairs = (own: Brand): WeakPair[] =>
  themes().flatMap((theme) =>
    pairs.flatMap(([token, ground, words, least]) => {
      const written = [theme[token]!, theme[ground]!] as const;
      const colours = written.map((hex) => recolour(hex, own)) as [string, string];
      const ratio = contrast(...colours);
      return ratio >= least
        ? []
        : [{ words, colours, brand: [companionOf(written[0]), companionOf(written[1])], ratio, least }];
    }),
  );
