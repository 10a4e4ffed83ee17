import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { paperCache } from '../../src/collections/paper-cache.ts';
import { filesIn } from '../../src/press/files-in.ts';
import { paper } from '../collections/paper.ts';
import { copyCode, takeOverCode } from './own-code.ts';
import type { OwnCode } from './own-code.ts';
import { root, runModule } from './run-command.ts';

/** Folders of one paper: its content, the site that is changed step by step, and one that is printed from nothing. */
export interface Folders {
  content: string;
  partial: string;
  clean: string;
  /** Where the code that prints each of them is; null where it is the project itself. */
  code: OwnCode | null;
}

/** Makes the two folders of sites beside each other below `directory`. */
async function foldersIn(directory: string): Promise<Omit<Folders, 'code'>> {
  const folders = {
    content: join(directory, 'content'),
    partial: join(directory, 'a/dist'),
    clean: join(directory, 'b/dist'),
  };
  for (const folder of [folders.content, join(directory, 'a'), join(directory, 'b')]) {
    await mkdir(folder, { recursive: true });
  }
  return folders;
}

/** Makes such folders for one test, which are gone and forgotten after it; `withCode` with code that it may change. */
export async function newFolders({ withCode = false } = {}): Promise<Folders> {
  const directory = await paper({});
  const folders = { ...(await foldersIn(directory)), code: withCode ? await copyCode(directory) : null };
  onTestFinished(() => forget(folders));
  return folders;
}

/** Forgets all that the project remembers of the paper. */
async function forget(folders: Folders): Promise<void> {
  await forgetSite(folders, folders.partial);
  await forgetSite(folders, folders.clean);
}

async function forgetSite(folders: Folders, outputDirectory: string): Promise<void> {
  const remembered = paperCache({ contentDirectory: folders.content, outputDirectory });
  await rm(join(checkoutOf(folders, outputDirectory), remembered), { recursive: true, force: true });
}

/** Builds the paper into one of its folders. */
export async function build(folders: Folders, OUT_DIR: string, BUILD_NOW: string) {
  const variables = { CONTENT_DIR: folders.content, OUT_DIR, BUILD_NOW };
  return runModule(['src/commands/build.ts'], variables, undefined, checkoutOf(folders, OUT_DIR));
}

function checkoutOf({ code, clean }: Folders, outputDirectory: string): string {
  if (code === null) return root;
  return outputDirectory === clean ? code.clean : code.partial;
}

/** Builds on what is there, prints the paper once more from nothing meanwhile, and expects the same. */
export async function buildSameAsClean(folders: Folders, now: string, after: string): Promise<void> {
  const [{ status, stderr }] = await Promise.all([
    build(folders, folders.partial, now),
    printClean(folders, now, after),
  ]);
  expect(status, `${after}\n${stderr}`).toBe(0);
  await expectSameFiles(folders, after);
}

/** Prints the paper once more from nothing and expects every file of the other site to be the same. */
export async function expectSameAsClean(folders: Folders, now: string, after: string): Promise<void> {
  await printClean(folders, now, after);
  await expectSameFiles(folders, after);
}

async function printClean(folders: Folders, now: string, after: string): Promise<void> {
  if (folders.code !== null) await takeOverCode(folders.code);
  await rm(folders.clean, { recursive: true, force: true });
  await forgetSite(folders, folders.clean);
  const { status, stderr } = await build(folders, folders.clean, now);
  expect(status, `${after}\n${stderr}`).toBe(0);
}

async function expectSameFiles(folders: Folders, after: string): Promise<void> {
  const [ours, theirs] = await Promise.all([filesIn(folders.partial), filesIn(folders.clean)]);
  expect(ours.sort(), after).toEqual(theirs.sort());
  for (const file of theirs) {
    const [one, other] = await Promise.all([
      readFile(join(folders.partial, file)),
      readFile(join(folders.clean, file)),
    ]);
    expect(one.equals(other), `${file} after ${after}`).toBe(true);
  }
  expect((await readdir(join(folders.partial, '..'))).sort()).toEqual(['.dist.next-due', '.dist.printed-by', 'dist']);
}
