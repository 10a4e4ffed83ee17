import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildMoment } from '../made-articles.ts';
import { sections } from '../made-words.ts';
import { steps } from '../steps.ts';
import { asCopy } from '../written-articles.ts';
import type { Contender, Ground } from './contender.ts';

const siteYaml = `name: The Bench Gazette
url: https://bench.example
language: en-US
timeZone: UTC
dateOrder: month-day-year
sections:
${sections.map((slug) => `  - slug: ${slug}\n    name: ${slug.charAt(0).toUpperCase()}${slug.slice(1)}\n`).join('')}defaultSection: town
labels: [Opinion]
share: [email]
lettersAddress: editor@bench.example
copyrightHolder: The Bench Gazette
`;

/** What a build reads of the checkout. */
const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Broadsheet in a copy of the checkout: its layout is changed there, and its caches are its own. */
export async function ours({ root, folder }: Ground): Promise<Contender> {
  for (const name of sources) await cp(join(root, name), join(folder, name), { recursive: true });
  const packages = join(folder, 'node_modules');
  await mkdir(packages);
  // Hidden folders are caches; the rest is shared by links, since a copy has a gigabyte.
  const names = (await readdir(join(root, 'node_modules'))).filter((name) => !/^\.(?!bin$|package-lock)/.test(name));
  execFileSync('cp', ['-al', ...names.map((name) => join(root, 'node_modules', name)), packages]);
  const content = join(folder, 'content');
  await mkdir(join(content, 'pages'), { recursive: true });
  await writeFile(join(content, 'site.yaml'), siteYaml);
  await writeFile(join(content, 'pages', 'about.md'), '# About\n\nA paper of made-up articles.\n');
  return {
    name: 'ours',
    title: 'Broadsheet',
    steps,
    build: {
      program: process.execPath,
      options: ['src/commands/build.ts'],
      directory: folder,
      // As `npm run build` does.
      environment: {
        ...settings,
        BUILD_NOW: buildMoment,
        NODE_COMPILE_CACHE: join(packages, '.cache/broadsheet/node'),
      },
    },
    texts: join(content, 'articles'),
    ending: '.txt',
    write: asCopy,
    photos: null,
    output: join(folder, 'dist'),
    caches: [join(packages, '.cache'), join(packages, '.astro'), join(packages, '.vite'), join(folder, '.astro')],
    layout: { file: join(folder, 'src/components/paper-foot.astro'), before: '<footer ', after: '<footer data-bench ' },
  };
}

/** Settings that a person may have are not the bench's; an empty one is none. */
const settings = { CONTENT_DIR: '', OUT_DIR: '', SITE_URL: '', BASE_PATH: '', ASTRO_TELEMETRY_DISABLED: '1' };
