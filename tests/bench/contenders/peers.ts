import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { npmCommand, outerPath } from '../../../src/commands/set-up/npm.mjs';
import type { Step } from '../steps.ts';
import { asMarkdown } from '../written-articles.ts';
import type { Contender, Ground } from './contender.ts';
import { provideHugo } from './provide-hugo.ts';

/** A peer builds the whole site each time: one cold build and one after a change tell it all. */
const peerSteps: readonly Step[] = ['cold', 'added'];

/** Hugo of Debian. */
export async function hugo(ground: Ground): Promise<Contender> {
  const version = provideHugo();
  const { folder } = ground;
  await copySite('hugo', ground);
  await mkdir(join(folder, 'static'), { recursive: true });
  await cp(join(peers(ground), 'style.css'), join(folder, 'static/style.css'));
  return {
    name: 'hugo',
    title: `Hugo ${version}`,
    steps: peerSteps,
    build: { program: 'hugo', options: [], directory: folder, environment: {} },
    texts: join(folder, 'content'),
    ending: '.md',
    write: asMarkdown,
    photos: join(folder, 'static/photos'),
    output: join(folder, 'public'),
    caches: [join(folder, 'resources')],
    layout: null,
  };
}

/** Eleventy, installed into a folder of its own. */
export async function eleventy(ground: Ground): Promise<Contender> {
  const { folder } = ground;
  await copySite('eleventy', ground);
  const version = await install('eleventy', '@11ty/eleventy', ground);
  await mkdir(join(folder, 'public'), { recursive: true });
  await cp(join(peers(ground), 'style.css'), join(folder, 'public/style.css'));
  return {
    name: 'eleventy',
    title: `Eleventy ${version}`,
    steps: peerSteps,
    build: {
      program: process.execPath,
      options: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
      directory: folder,
      environment: {},
    },
    texts: join(folder, 'site/articles'),
    ending: '.md',
    write: asMarkdown,
    photos: join(folder, 'public/photos'),
    output: join(folder, '_site'),
    caches: [join(folder, '.cache')],
    layout: null,
  };
}

/** Astro with nothing but its own Markdown collections, installed into a folder of its own. */
export async function astro(ground: Ground): Promise<Contender> {
  const { folder } = ground;
  await copySite('astro', ground);
  const version = await install('astro', 'astro', ground);
  await mkdir(join(folder, 'public'), { recursive: true });
  await cp(join(peers(ground), 'style.css'), join(folder, 'public/style.css'));
  return {
    name: 'astro',
    title: `Astro ${version}`,
    steps: peerSteps,
    build: {
      program: process.execPath,
      options: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
      directory: folder,
      environment: { ASTRO_TELEMETRY_DISABLED: '1' },
    },
    texts: join(folder, 'articles'),
    ending: '.md',
    write: asMarkdown,
    photos: join(folder, 'public/photos'),
    output: join(folder, 'dist'),
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'].map((name) => join(folder, name)),
    layout: null,
  };
}

const peers = ({ root }: Ground): string => join(root, 'tests/bench/peers');

async function copySite(name: string, ground: Ground): Promise<void> {
  await cp(join(peers(ground), name), ground.folder, { recursive: true });
}

/** Installs what the peer's lock file names, once, and gives the version of one package. */
async function install(name: string, called: string, ground: Ground): Promise<string> {
  const folder = join(ground.installed, name);
  const site = join(peers(ground), name);
  const lock = (directory: string) => readFile(join(directory, 'package-lock.json'), 'utf8').catch(() => null);
  const done = join(folder, 'done');
  if (!existsSync(done) || (await lock(folder)) !== (await lock(site))) {
    console.log(`${name}: installing packages with npm …`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) await cp(join(site, file), join(folder, file));
    await cp(join(ground.root, '.npmrc'), join(folder, '.npmrc'));
    const [program, ...first] = npmCommand(process.env);
    const env = { ...process.env, PATH: outerPath(process.env['PATH'], ground.root) };
    const options = [...first, 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync(program, options, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
    await mkdir(done);
  }
  // Links: Vite would take what is behind a linked folder for sources.
  execFileSync('cp', ['-al', join(folder, 'node_modules'), ground.folder]);
  const { version } = JSON.parse(await readFile(join(folder, 'node_modules', called, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
