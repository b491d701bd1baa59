import type { AstroIntegration } from 'astro';
import { gate, scriptFloor } from '../scripts/floor.ts';

/** Write the modules of the pages for the oldest browsers that shall run them, and close them to those below. */
export function scriptFloorOnly(): AstroIntegration {
  return {
    name: 'script-floor',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { target: scriptFloor }, plugins: [closed, plainImports] } });
      },
    },
  };
}

/** After the minifier, which would take the gate away, and before Astro puts small modules into the pages. */
const closed = {
  name: 'script-floor',
  enforce: 'pre' as const,
  applyToEnvironment: ({ name }: { name: string }) => name === 'client',
  generateBundle: {
    order: 'pre' as const,
    handler(_: unknown, bundle: Record<string, { type: string; code?: string }>) {
      for (const output of Object.values(bundle)) if (output.type === 'chunk') output.code = gate + output.code;
    },
  },
};

/** Vite's helper fetches beforehand what a part loaded later needs. Our parts need nothing, and it weighs more than most of our scripts. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  transform: {
    filter: { id: /vite\/preload-helper\.js$/ },
    handler: () => ({ code: 'export const __vitePreload = (load) => load();', map: null }),
  },
};
