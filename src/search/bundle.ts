import { type BuildOptions, build } from 'esbuild';
import { modulesForFloor } from '../scripts/floor.ts';

/** A script of this folder with all that it needs, to be put into a page: plain, for browsers of 2018 and later. */
export const inlineScript = (name: string): Promise<string> => bundle(name, { format: 'iife', target: 'chrome64' });

/** A script of this folder as a module in one file. */
export const moduleScript = (name: string): Promise<string> => bundle(name, { format: 'esm', ...modulesForFloor });

/**
 * @param name its file name without ending
 * @throws when it cannot be built
 */
async function bundle(name: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    // From the working folder: a bundler moves this module.
    entryPoints: [`src/search/${name}.ts`],
    bundle: true,
    minify: true,
    charset: 'utf8',
    write: false,
    ...options,
  });
  return outputFiles![0]!.text;
}
