import { execFileSync } from 'node:child_process';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paperCache } from '../../src/collections/paper-cache.ts';
import { filesIn } from '../../src/press/files-in.ts';
import { killBuilds } from '../build/killed-builds.ts';
import { paperInMotion } from '../build/paper-in-motion.ts';
import { root } from '../build/run-command.ts';
import { build, expectSameAsClean, newFolders } from '../build/same-as-clean.ts';
import { siteDigest } from '../build/site-digest.ts';
import { mayMount, mountDisk } from '../build/small-disk.ts';

const minutes = 60_000;

test(
  'builds killed at 50 moments leave the old site or the new one, and the next is right',
  { timeout: 30 * minutes },
  async () => {
    await killBuilds(await newFolders(), 50, 20_261_124);
  },
);

test.runIf(mayMount())(
  'a full disk, and one that may only be read, leave the old site, and the message says which',
  { timeout: 240_000 },
  async () => {
    const folders = await newFolders();
    const motion = await paperInMotion(folders.content, 32);
    const disk = join(folders.partial, '..');
    mountDisk(disk, 'size=24m');
    const settings = join(folders.content, 'site.yaml');
    const rename = async (name: string) =>
      writeFile(settings, (await readFile(settings, 'utf8')).replace(/^name: .*/m, `name: ${name}`));
    const tryTo = async () => build(folders, folders.partial, motion.now());
    expect((await tryTo()).status).toBe(0);
    const last = await siteDigest(folders.partial);

    await rename('The Full Gazette');
    await writeFile(join(disk, 'ballast'), Buffer.alloc(24_000_000)).catch(() => undefined);
    const full = await tryTo();
    expect([full.status, full.stderr]).toEqual([
      1,
      expect.stringMatching(/The disk is full. Make room on it and build again.\n.*ENOSPC.*\n.*is as it was/),
    ]);
    expect(await siteDigest(folders.partial)).toBe(last);
    await rm(join(disk, 'ballast'));
    expect((await tryTo()).status).toBe(0);
    await expectSameAsClean(folders, motion.now(), 'a full disk');

    const second = await siteDigest(folders.partial);
    await rename('The Locked Gazette');
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const locked = await tryTo();
    expect([locked.status, locked.stderr]).toEqual([1, expect.stringContaining('The disk may only be read.')]);
    expect(await siteDigest(folders.partial)).toBe(second);
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    expect((await tryTo()).status).toBe(0);
    await expectSameAsClean(folders, motion.now(), 'a disk that may only be read');
  },
);

test('caches that are damaged or half written are made anew, and the site is right', { timeout: 360_000 }, async () => {
  const folders = await newFolders();
  const motion = await paperInMotion(folders.content, 34);
  const now = motion.now();
  expect((await build(folders, folders.partial, now)).status).toBe(0);
  const kept = join(root, paperCache({ contentDirectory: folders.content, outputDirectory: folders.partial }));
  const files = (await filesIn(kept)).map((file) => join(kept, file));
  expect(files.length).toBeGreaterThan(10);
  const harm: [string, (file: string) => Promise<void>][] = [
    ['half written', (file) => truncate(file, 200)],
    ['empty', (file) => truncate(file, 0)],
    ['of other bytes', (file) => writeFile(file, 'x'.repeat(300))],
  ];
  for (const [what, damage] of harm) {
    for (const file of await filesIn(kept)) await damage(join(kept, file));
    await rm(folders.partial, { recursive: true });
    const ran = await build(folders, folders.partial, now);
    expect(ran.status, `${what}\n${ran.stderr}`).toBe(0);
    await expectSameAsClean(folders, now, `caches that are ${what}`);
  }
});
