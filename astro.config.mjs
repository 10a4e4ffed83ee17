import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { environment } from './src/collections/environment.ts';
import { liveContent } from './src/collections/live-content.ts';
import { paperCache } from './src/collections/paper-cache.ts';
import { readSite, siteFile } from './src/collections/site-settings.ts';
import { earlyChoices } from './src/components/early-choices.ts';
import { lateScript } from './src/components/late-script.ts';

const paper = environment();
const settings = `${paper.contentDirectory}/${siteFile}`;
const { site } = readSite(existsSync(settings) ? readFileSync(settings) : null, []);

const iconFile = new URL('public/favicon.svg', import.meta.url);
const icon = existsSync(iconFile) ? readFileSync(iconFile, 'utf8').trim() : '';
/** The icon as an address that holds it, so that it takes nothing from the photo; null where a publisher's own is long. */
const iconInPage =
  icon === '' || icon.length > 800
    ? null
    : `data:image/svg+xml,${icon.replaceAll('"', "'").replaceAll(/[%#<>]/g, encodeURIComponent)}`;

/** @type {(script: string) => `sha256-${string}`} */
const named = (script) => `sha256-${hash('sha256', script, 'base64')}`;

export default defineConfig({
  site: paper.siteUrl ?? site.url,
  base: paper.basePath,
  outDir: paper.outputDirectory,
  cacheDir: paperCache(paper),
  output: 'static',
  trailingSlash: 'always',
  // One small sheet: a page of its own is complete in one request.
  build: { format: 'directory', concurrency: 4, inlineStylesheets: 'always' },
  // The default takes the space between two inline elements away where a line ends between them.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  // Astro names the inline blocks of all pages; src/policy leaves each page its own (decision 70).
  security: {
    csp: {
      algorithm: 'SHA-256',
      scriptDirective: { hashes: [named(earlyChoices), named(lateScript)] },
    },
  },
  // Texts go another way (src/copy), and the highlighter would write styles that no policy lets pass.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [liveContent(paper)],
  vite: { plugins: [tailwindcss()], define: { 'import.meta.env.ICON_IN_PAGE': JSON.stringify(iconInPage) } },
});
