import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { cachedFile } from '../print/cache.ts';
import { webCharacters } from '../vietnamese/letters.ts';

const { resolve } = createRequire(import.meta.url);

/** The faces the site serves, by file name: official text in Tinos, all else in Be Vietnam Pro (SIL Open Font License). */
const webFonts = {
  'be-vietnam-pro-400': '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  'be-vietnam-pro-700': '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
  'tinos-400': '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  'tinos-700': '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  'tinos-400-italic': '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
} as const;

export type WebFont = keyof typeof webFonts;

/** The licence that must go with each family. */
export const fontLicences = {
  'be-vietnam-pro': '@expo-google-fonts/be-vietnam-pro/LICENSE_FONT',
  tinos: '@expo-google-fonts/tinos/LICENSE_FONT',
} as const;

export const fontLicence = (family: keyof typeof fontLicences): Promise<Uint8Array> =>
  readFile(resolve(fontLicences[family]));

/** Signs of programs and measures: no heading or button holds them, and the face of headings is the one that a phone loads. */
const rareSigns = /[\\^`{|}~_$#@=*[\]<>©²°«»]/g;

const by = { sources: ['styles/web-fonts.ts'], packages: ['subset-font'] };

/** One face as WOFF2, kept on disk, cut down to `webCharacters`; the one of headings to what headings are written with. */
async function webFont(name: WebFont): Promise<Uint8Array> {
  const letters = name === 'be-vietnam-pro-700' ? webCharacters.replace(rareSigns, '') : webCharacters;
  const whole = await readFile(resolve(webFonts[name]));
  const inputs = { letters, face: createHash('sha256').update(whole).digest('hex') };
  return cachedFile('fonts', inputs, by, () =>
    subsetFont(whole, letters, {
      targetFormat: 'woff2',
      // Half the weight is hinting for old Windows screens, and alternates that no text here asks for.
      noHinting: true,
      noLayoutClosure: true,
      // Every letter here is one sign with its marks: what sets marks upon letters would be dead weight.
      keepFeatures: ['kern', 'tnum'],
    }),
  );
}

let named: Promise<Map<WebFont, { file: string; bytes: Uint8Array }>> | undefined;

/** Every face with the name of its file, which changes with its content: browsers may keep it for a year. */
export function namedFonts(): Promise<Map<WebFont, { file: string; bytes: Uint8Array }>> {
  named ??= Promise.all(
    (Object.keys(webFonts) as WebFont[]).map(async (name) => {
      const bytes = await webFont(name);
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      return [name, { file: `${name}.${hash}.woff2`, bytes }] as const;
    }),
  ).then((fonts) => new Map(fonts));
  return named;
}
