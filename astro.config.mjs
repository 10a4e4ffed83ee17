import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { environment } from './src/collections/environment.ts';
import { liveContent } from './src/collections/live-content.ts';
import { readSite, siteFile } from './src/collections/site-settings.ts';

const paper = environment();
const settings = `${paper.contentDirectory}/${siteFile}`;
const { site } = readSite(existsSync(settings) ? readFileSync(settings) : null, []);
// What Astro remembers of one newspaper must not get into another.
const key = createHash('sha256').update(`${paper.contentDirectory}\n${paper.outputDirectory}`).digest('hex').slice(0, 12);

export default defineConfig({
  site: paper.siteUrl ?? site.url,
  base: paper.basePath,
  outDir: paper.outputDirectory,
  cacheDir: `node_modules/.cache/broadsheet/papers/${key}`,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 4 },
  // The default takes the space between two inline elements away where a line ends between them.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [liveContent(paper)],
  vite: { plugins: [tailwindcss()] },
});
