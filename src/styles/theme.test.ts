import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
const [light, dark] = css.split('@media (prefers-color-scheme: dark)');
const colours = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--color-([a-z0-9-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name!, hex!]),
  );
const themes = { light: colours(light!), dark: { ...colours(light!), ...colours(dark!) } };

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

describe.each(Object.entries(themes))('%s theme', (_, theme) => {
  const grounds = ['paper', 'sheet', 'mat', 'target'];
  test.each(
    ['ink', 'ink2', 'link', 'clause', 'heading'].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  )('%s on %s is at least 7:1', (text, ground) =>
    expect(contrast(theme[text]!, theme[ground]!)).toBeGreaterThanOrEqual(7));
  test.each([
    ['moc', 'block'],
    ['mist', 'block'],
    ['camsang', 'block'],
    ['on-button', 'button'],
    ['moc', 'cham'],
    ['cham', 'nghe'],
  ])('%s on %s is at least 7:1', (text, ground) =>
    expect(contrast(theme[text]!, theme[ground]!)).toBeGreaterThanOrEqual(7));
  test.each(['paper', 'sheet'])('control borders stand out from %s', (ground) =>
    expect(contrast(theme.control!, theme[ground]!)).toBeGreaterThanOrEqual(3));
});
