import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killBuilds } from './killed-builds.ts';
import { paperInMotion } from './paper-in-motion.ts';
import { runModule } from './run-command.ts';
import { build, expectSameAsClean, newFolders } from './same-as-clean.ts';
import { siteDigest } from './site-digest.ts';

test(
  'builds that are killed leave the old site or the new one, and the next is right',
  { timeout: 240_000 },
  async () => {
    await killBuilds(await newFolders(), 3, 31);
  },
);

test(
  'a text that vanishes while the paper is printed is named, and the next build is right',
  { timeout: 240_000 },
  async () => {
    const folders = await newFolders();
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
