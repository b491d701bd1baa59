import type { AstroIntegration } from 'astro';
import { namedFonts, type WebFont } from '../styles/web-fonts.ts';

/** Sources say /fonts/<face>.woff2; what is built says the name with the hash of the content (src/styles/web-fonts.ts). */
export function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{ name: 'fonts', transform }] } });
      },
    },
  };
}

async function transform(code: string): Promise<{ code: string; map: null } | null> {
  const named = await withHashes(code);
  return named === code ? null : { code: named, map: null };
}

/** A source with every address of a face of ours as it is served. Stands after the style sheets have been joined. */
export async function withHashes(code: string): Promise<string> {
  if (!code.includes('/fonts/')) return code;
  const faces = await namedFonts();
  return code.replace(/\/fonts\/([\w-]+)\.woff2/g, (whole, name: string) => {
    const face = faces.get(name as WebFont);
    return face ? `/fonts/${face.file}` : whole;
  });
}
