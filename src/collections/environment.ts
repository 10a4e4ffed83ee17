import { lstatSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { holds } from './holds.ts';

/** What the environment decides, the same for every command: folders as absolute paths. */
export interface Environment {
  contentDirectory: string;
  outputDirectory: string;
  /** `SITE_URL`, where it differs from the address in site.yaml. */
  siteUrl: string | null;
  /** Begins and ends with `/`. */
  basePath: string;
  /** The moment the paper is built for. */
  now: Date;
}

/** A variable whose value cannot be used; the message says which, what it holds and what to write. */
class EnvironmentError extends Error {
  override name = 'EnvironmentError';

  constructor(variable: string, value: string, expected: string) {
    super(`Unexpected ${variable} \`${value}\`, expected ${expected}`);
  }
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads CONTENT_DIR, OUT_DIR, SITE_URL, BASE_PATH and BUILD_NOW; relative folders start at `directory`. */
export function environment(variables: Variables = process.env, directory = process.cwd()): Environment {
  const contentDirectory = contentFolder(variables['CONTENT_DIR'] || 'content', directory);
  return {
    contentDirectory,
    outputDirectory: outputFolder(variables['OUT_DIR'] || 'dist', directory, contentDirectory),
    siteUrl: siteAddress(variables['SITE_URL'] || null),
    basePath: basePath(variables['BASE_PATH'] || '/'),
    now: instant(variables['BUILD_NOW'] || null),
  };
}

function contentFolder(value: string, directory: string): string {
  const folder = resolve(directory, value);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new EnvironmentError('CONTENT_DIR', value, 'a folder that exists and has a `site.yaml` in it');
  }
  return folder;
}

/** The folder behind all links: what a build needs beside it lies on its disk, and is the same by whatever name. */
function outputFolder(value: string, directory: string, contentDirectory: string): string {
  const folder = resolve(directory, value);
  const expected = 'a folder of its own, such as `dist`: what is in it is replaced';
  const real = realPath(folder);
  const inside = [contentDirectory, ...sources.map((name) => join(directory, name))].map(realPath);
  const around = [directory, contentDirectory, homedir()].map(realPath);
  if (around.some((kept) => holds(real, kept)) || inside.some((kept) => holds(kept, real))) {
    throw new EnvironmentError('OUT_DIR', value, expected);
  }
  const found = statSync(real, { throwIfNoEntry: false });
  if (found?.isFile() === true) throw new EnvironmentError('OUT_DIR', value, `${expected}; this is a file`);
  if (found === undefined && lstatSync(real, { throwIfNoEntry: false }) !== undefined) {
    throw new EnvironmentError('OUT_DIR', value, `${expected}; this is a link to what is not there`);
  }
  return real;
}

/** Folders of the checkout that hold what no build can bring back. */
const sources = ['.git', 'docs', 'node_modules', 'public', 'src', 'tests'];

/** The path behind all links, of as much of it as is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

function siteAddress(value: string | null): string | null {
  if (value === null) return null;
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new EnvironmentError('SITE_URL', value, 'an address such as `https://courier.example`');
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new EnvironmentError('SITE_URL', value, `\`${url.origin}\`; a path goes into BASE_PATH`);
  }
  return url.origin;
}

function basePath(value: string): string {
  const parts = value.split('/').filter((part) => part !== '');
  if (parts.some((part) => !/^[\w.~-]+$/.test(part) || /^\.+$/.test(part))) {
    throw new EnvironmentError('BASE_PATH', value, 'a path such as `/` or `/courier/`');
  }
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

function instant(value: string | null): Date {
  if (value === null) return new Date();
  const moment = new Date(value);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value) || Number.isNaN(moment.getTime())) {
    throw new EnvironmentError('BUILD_NOW', value, 'an instant such as `2026-01-31T08:00:00Z`');
  }
  return moment;
}
