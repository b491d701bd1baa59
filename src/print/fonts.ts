/** The only fonts that print sees: Be Vietnam Pro for our own words, Tinos for official text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = [
  ...['400Regular', '500Medium', '600SemiBold', '700Bold', '800ExtraBold', '900Black'].map(
    (cut) => `be-vietnam-pro/${cut}/BeVietnamPro_${cut}.ttf`,
  ),
  ...['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((cut) => `tinos/${cut}/Tinos_${cut}.ttf`),
];

let loaded: { name: string; bytes: Buffer }[] | undefined;

/** TrueType files from node_modules, read once, always in the same order. */
export function fontFiles(): { name: string; bytes: Buffer }[] {
  loaded ??= files.map((name) => ({
    name,
    bytes: readFileSync(join(process.cwd(), 'node_modules/@expo-google-fonts', name)),
  }));
  return loaded;
}

/** Names of fonts embedded in a PDF of Typst that are not ours (its dictionaries are plain text). */
export function foreignFonts(pdf: Uint8Array): string[] {
  const names = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/FontName \/[A-Z]{6}\+([^\s/]+)/g);
  return [...new Set([...names].map(([, name]) => name!))].filter((name) => !/^(BeVietnamPro|Tinos)(-|$)/.test(name));
}
