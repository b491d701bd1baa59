import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { Features } from 'lightningcss';
import { callLinks } from './src/integrations/call-links.ts';
import { checkContent } from './src/integrations/check-content.ts';
import { factTokens } from './src/integrations/fact-tokens.ts';
import { fonts } from './src/integrations/fonts.ts';
import { hosting } from './src/integrations/hosting.ts';
import { knownStyles } from './src/integrations/known-styles.ts';
import { ledger } from './src/integrations/ledger.ts';
import { pageSearch } from './src/integrations/page-search.ts';
import { scriptFloorOnly } from './src/integrations/script-floor.ts';
import { verbatim } from './src/integrations/verbatim.ts';
import { siteUrl } from './src/site/url.ts';
import { floor } from './src/styles/floor.ts';
import { oldBrowsers } from './src/styles/old-browsers.ts';
import { siteColours } from './src/styles/site-colours.ts';

export default defineConfig({
  // The public address: links, feeds and QR codes carry it.
  site: siteUrl(),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  markdown: { processor: satteri({ mdastPlugins: [factTokens(), callLinks()] }) },
  integrations: [
    checkContent(),
    verbatim(),
    fonts(),
    mdx(),
    sitemap(),
    pageSearch(),
    scriptFloorOnly(),
    ledger(),
    knownStyles(),
    hosting(),
  ],
  vite: {
    // Its own optimising aims at new browsers; Lightning CSS does it below for those of `floor`.
    plugins: [tailwindcss({ optimize: false })],
    css: {
      // `transformer` stays 'postcss': with 'lightningcss' no plugin would run.
      postcss: { plugins: [siteColours(), ...oldBrowsers()] },
      // Browsers before `color-scheme` need no stand-in for it.
      lightningcss: { exclude: Features.LightDark },
    },
    // Scripts stand in files of their own: a page that is read is not kept waiting by them, and the policy needs no hash of them.
    build: {
      cssTarget: floor,
      cssMinify: 'lightningcss',
      assetsInlineLimit: 0,
      // Astro's own mark in every page from MDX; ten lines of warning each would hide those that matter.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
