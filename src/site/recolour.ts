import { luminance } from './contrast.ts';

/** The four colours that all others go with, by the names that content/site.yaml has for them. */
export const brand = { dark: '#13163a', accent: '#f36a1f', second: '#f2b233', light: '#faf5ea' } as const;

export type BrandName = keyof typeof brand;
export type Brand = Record<BrandName, string>;

type Oklch = [lightness: number, chroma: number, hue: number];

/** Lightness, chroma and hue as eyes see them (Björn Ottosson's Oklab). */
function oklch(hex: string): Oklch {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(a, c), Math.atan2(c, a)];
}

function hexOf([lightness, chroma, hue]: Oklch): string {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((value) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
  const byte = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 255);
  return `#${channels.map((value) => byte(value).toString(16).padStart(2, '0')).join('')}`;
}

/** Below this a colour is paper or grey, and goes with the light one; a cold one with the dark. */
const pale = 0.045;
const turn = 2 * Math.PI;
const apart = (a: number, b: number) => Math.abs(((a - b + 1.5 * turn) % turn) - turn / 2);

/** Which of the four a colour of the kit goes with: the nearest in hue; null for black, white and greys. */
export function companionOf(hex: string): BrandName | null {
  const [, chroma, hue] = oklch(hex);
  if (chroma < 0.001) return null;
  const far = (name: BrandName) => apart(hue, oklch(brand[name])[2]);
  if (far('dark') < far('accent') && far('dark') < far('second')) return 'dark';
  if (chroma < pale) return 'light';
  return far('accent') < far('second') ? 'accent' : 'second';
}

/**
 * A colour of the kit as a site with four other colours has it: turned and as strong as its companion, and as bright as
 * it was, so that words on it are read as well. The kit's own four change nothing.
 */
export function recolour(hex: string, own: Brand): string {
  const name = companionOf(hex.toLowerCase());
  if (!name || own[name] === brand[name]) return hex;
  if (hex.toLowerCase() === brand[name]) return own[name];
  const [[, c, h], [, c0, h0], [, c1, h1]] = [hex, brand[name], own[name]].map(oklch) as [Oklch, Oklch, Oklch];
  const wanted = luminance(hex);
  const as = (lightness: number) => hexOf([lightness, c * Math.min(c1 / c0, 3), h + h1 - h0]);
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (luminance(as(middle)) < wanted) low = middle;
    else high = middle;
  }
  // Of the two that are nearest, the one on the safe side: what is dark stays as dark, what is bright as bright.
  return as(wanted < 0.18 ? low : high);
}
