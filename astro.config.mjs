import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { checkContent } from './src/integrations/check-content.ts';
import { fonts } from './src/integrations/fonts.ts';
import { hosting } from './src/integrations/hosting.ts';
import { ledger } from './src/integrations/ledger.ts';
import { search } from './src/integrations/search.ts';
import { verbatim } from './src/integrations/verbatim.ts';
import { siteUrl } from './src/site-url.ts';

export default defineConfig({
  // The public address: links, feeds and QR codes carry it.
  site: siteUrl(),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  integrations: [checkContent(), verbatim(), fonts(), mdx(), sitemap(), search(), ledger(), hosting()],
  vite: {
    plugins: [tailwindcss()],
    // A script within a page would need its hash in the content policy of all.
    build: { assetsInlineLimit: 0 },
  },
});
