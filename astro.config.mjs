import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { checkContent } from './src/integrations/check-content.ts';
import { scriptFloorOnly } from './src/integrations/script-floor.ts';
import { search } from './src/integrations/search.ts';
import { verbatim } from './src/integrations/verbatim.ts';
import { siteUrl } from './src/site-url.ts';

export default defineConfig({
  // The public address: links, feeds and QR codes carry it.
  site: siteUrl(),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  integrations: [checkContent(), verbatim(), mdx(), sitemap(), search(), scriptFloorOnly()],
  vite: { plugins: [tailwindcss()] },
});
