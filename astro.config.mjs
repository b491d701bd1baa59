import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { checkContent } from './src/integrations/check-content.ts';
import { search } from './src/integrations/search.ts';

/** The public address: an origin without a path. Links, feeds and QR codes carry it. */
const site = process.env.SITE_URL ?? 'http://localhost:4321';
if (new URL(site).pathname !== '/' || !/^https?:/.test(site))
  throw new Error(`SITE_URL là “${site}”: cần một địa chỉ gốc như https://vi-du.vn, không kèm đường dẫn.`);

export default defineConfig({
  site,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  integrations: [checkContent(), mdx(), sitemap(), search()],
  vite: { plugins: [tailwindcss()] },
});
