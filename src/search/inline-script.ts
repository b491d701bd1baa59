import { build } from 'esbuild';

/**
 * A script of this folder with all that it needs, to be put into a page: plain, for browsers of 2018 and later.
 * @param name its file name without ending
 * @throws when it cannot be built
 */
export async function inlineScript(name: string): Promise<string> {
  const { outputFiles } = await build({
    // From the working folder: a bundler moves this module.
    entryPoints: [`src/search/${name}.ts`],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'chrome64',
    write: false,
  });
  return outputFiles[0]!.text;
}
