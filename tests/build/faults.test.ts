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

const vanishing = 'A vanishing\n\nBy Kim Roe\n\nPublished: 2025-06-02\n\nNow.\n';

test.each([
  ['is taken away', 'was taken away', []],
  ['is saved with other words', 'was changed', [vanishing.replace('Now.', 'Not yet for print.')]],
])(
  'a text that %s while the paper is printed is named, and the next build is right',
  { timeout: 240_000 },
  async (_, said, words) => {
    const folders = await newFolders();
    const motion = await paperInMotion(folders.content, 33);
    expect((await build(folders, folders.partial, motion.now())).status).toBe(0);
    const last = await siteDigest(folders.partial);
    const text = join(folders.content, 'articles/lake/vanishing.txt');
    await mkdir(join(text, '..'), { recursive: true });
    await writeFile(text, vanishing);
    const ran = await runModule(['tests/build/disturbed-build.ts', text, ...words], {
      CONTENT_DIR: folders.content,
      OUT_DIR: folders.partial,
      BUILD_NOW: motion.now(),
    });
    expect([ran.status, ran.stderr]).toEqual([
      1,
      expect.stringContaining(`articles/lake/vanishing.txt ${said} while the paper was printed. Build again.`),
    ]);
    expect(await siteDigest(folders.partial)).toBe(last);
    // The words that were read first are back.
    if (words.length > 0) await writeFile(text, vanishing);
    expect((await build(folders, folders.partial, motion.now())).status).toBe(0);
    await expectSameAsClean(folders, motion.now(), 'a text that vanished');
  },
);
