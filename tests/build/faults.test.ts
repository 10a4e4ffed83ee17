import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { paperCache } from '../../src/collections/paper-cache.ts';
import { filesIn } from '../../src/press/files-in.ts';
import { paper } from '../collections/paper.ts';
import { killBuilds } from './killed-builds.ts';
import { paperInMotion } from './paper-in-motion.ts';
import { root, runModule } from './run-command.ts';
import { build, expectSameAsClean, foldersIn, forget } from './same-as-clean.ts';
import type { Folders } from './same-as-clean.ts';
import { siteDigest } from './site-digest.ts';

async function newPaper(): Promise<Folders> {
  const folders = await foldersIn(await paper({}));
  onTestFinished(() => forget(folders));
  return folders;
}

test(
  'builds that are killed leave the old site or the new one, and the next is right',
  { timeout: 240_000 },
  async () => {
    await killBuilds(await newPaper(), 5, 31);
  },
);

/** Whether this user may make a small disk of its own. */
function mayMount(): boolean {
  try {
    execFileSync('mount', ['--version'], { stdio: 'ignore' });
    return process.platform === 'linux' && process.getuid?.() === 0;
  } catch {
    return false;
  }
}

test.runIf(mayMount())(
  'a full disk, and one that may only be read, leave the old site, and the message says which',
  { timeout: 240_000 },
  async () => {
    const folders = await newPaper();
    const motion = await paperInMotion(folders.content, 32);
    const disk = join(folders.partial, '..');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]);
    onTestFinished(() => void execFileSync('umount', [disk]));
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

test(
  'a text that vanishes while the paper is printed is named, and the next build is right',
  { timeout: 240_000 },
  async () => {
    const folders = await newPaper();
    const motion = await paperInMotion(folders.content, 33);
    expect((await build(folders, folders.partial, motion.now())).status).toBe(0);
    const last = await siteDigest(folders.partial);
    const text = join(folders.content, 'articles/lake/vanishing.txt');
    await mkdir(join(text, '..'), { recursive: true });
    await writeFile(text, 'A vanishing\n\nBy Kim Roe\n\nPublished: 2025-06-02\n\nNow.\n');
    const ran = await runModule(['tests/build/vanishing-build.ts', text], {
      CONTENT_DIR: folders.content,
      OUT_DIR: folders.partial,
      BUILD_NOW: motion.now(),
    });
    expect([ran.status, ran.stderr]).toEqual([
      1,
      expect.stringMatching(/vanishing\.txt was taken away while the paper was printed\. Build again\./),
    ]);
    expect(await siteDigest(folders.partial)).toBe(last);
    expect((await build(folders, folders.partial, motion.now())).status).toBe(0);
    await expectSameAsClean(folders, motion.now(), 'a text that vanished');
  },
);

test('caches that are damaged or half written are made anew, and the site is right', { timeout: 360_000 }, async () => {
  const folders = await newPaper();
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
    let ran = await build(folders, folders.partial, now);
    // An index of the search that is damaged is named and removed.
    if (ran.status !== 0) {
      expect(ran.stderr).toContain('was damaged, and is removed. Build again');
      ran = await build(folders, folders.partial, now);
    }
    expect(ran.status, `${what}\n${ran.stderr}`).toBe(0);
    await expectSameAsClean(folders, now, `caches that are ${what}`);
  }
});
