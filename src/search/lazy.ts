/**
 * Load a part of the search that most readers never need. The build writes these parts beside the index
 * (src/integrations/search.ts), so that no helper code has to come first; the development server has neither.
 */
export function lazy<Part>(name: string): Promise<Part> {
  const address = `/pagefind/${name}.js`;
  return import(/* @vite-ignore */ address);
}
