import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { paperCache } from '../../src/collections/paper-cache.ts';
import { filesIn } from '../../src/press/files-in.ts';
import { paper } from '../collections/paper.ts';
import { root, runCommand } from './run-command.ts';

/** Folders of one paper: its content, the site that is changed step by step, and one that is printed from nothing. */
export interface Folders {
  content: string;
  partial: string;
  clean: string;
}

/** Makes the two folders of sites beside each other below `directory`. */
async function foldersIn(directory: string): Promise<Folders> {
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

/** Makes such folders for one test, which are gone and forgotten after it. */
export async function newFolders(): Promise<Folders> {
  const folders = await foldersIn(await paper({}));
  onTestFinished(() => forget(folders));
  return folders;
}

/** Forgets all that the project remembers of the paper. */
async function forget({ content, partial, clean }: Folders): Promise<void> {
  for (const outputDirectory of [partial, clean]) {
    const remembered = paperCache({ contentDirectory: content, outputDirectory });
    await rm(join(root, remembered), { recursive: true, force: true });
  }
}

/** Builds the paper into one of its folders. */
export async function build({ content }: Folders, OUT_DIR: string, BUILD_NOW: string) {
  return runCommand('build', [], { CONTENT_DIR: content, OUT_DIR, BUILD_NOW });
}

/** Prints the paper once more from nothing and expects every file of the other site to be the same. */
export async function expectSameAsClean(folders: Folders, now: string, after: string): Promise<void> {
  await rm(folders.clean, { recursive: true, force: true });
  await rm(join(root, paperCache({ contentDirectory: folders.content, outputDirectory: folders.clean })), {
    recursive: true,
    force: true,
  });
  const { status, stderr } = await build(folders, folders.clean, now);
  expect(status, `${after}\n${stderr}`).toBe(0);
  const [ours, theirs] = await Promise.all([filesIn(folders.partial), filesIn(folders.clean)]);
  expect(ours.sort(), after).toEqual(theirs.sort());
  for (const file of theirs) {
    const [one, other] = await Promise.all([
      readFile(join(folders.partial, file)),
      readFile(join(folders.clean, file)),
    ]);
    expect(one.equals(other), `${file} after ${after}`).toBe(true);
  }
  expect((await readdir(join(folders.partial, '..'))).sort()).toEqual(['.dist.next-due', 'dist']);
}
