import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { paperCache } from '../../src/collections/paper-cache.ts';
import { besideOutput } from '../../src/press/beside-output.ts';
import { withLock } from '../../src/press/lock.ts';
import { paperInMotion } from '../build/paper-in-motion.ts';
import { runModule } from '../build/run-command.ts';
import { build, expectSameAsClean, newFolders } from '../build/same-as-clean.ts';
import { touchCode } from '../build/touch-code.ts';

test(
  'code that is saved while it is bundled is what prints, and what it was prints when it is back',
  { timeout: 180_000 },
  async () => {
    const folders = await newFolders({ withCode: true });
    const motion = await paperInMotion(folders.content, 35);
    const checkout = folders.code?.partial ?? '';
    const bundles = join(checkout, 'node_modules/.cache/broadsheet/bundles');
    await rm(bundles, { recursive: true });
    const printed = async () => {
      expect((await build(folders, folders.partial, motion.now())).status).toBe(0);
      return /Skip to the text (\d+)/.exec(await readFile(join(folders.partial, 'index.html'), 'utf8'))?.[1];
    };
    await touchCode(checkout, 8);
    const first = printed();
    // The folder is made when the code has been looked at, and bundling begins.
    while (!existsSync(bundles)) await setTimeout(5);
    await touchCode(checkout, 16);
    expect(await first).toBe('16');
    await touchCode(checkout, 8);
    expect(await printed()).toBe('8');
  },
);

test(
  'code that reads, saved while its build waits for another, is not believed to have read what was read',
  { timeout: 180_000 },
  async () => {
    const folders = await newFolders({ withCode: true });
    const motion = await paperInMotion(folders.content, 36);
    const { content, partial } = folders;
    const checkout = folders.code?.partial ?? '';
    const { lock } = besideOutput(partial);
    const variables = { CONTENT_DIR: content, OUT_DIR: partial, BUILD_NOW: motion.now() };
    const isWaiting = Promise.withResolvers<undefined>();
    const hear = (said: string) => {
      if (said.includes('waiting for its end')) isWaiting.resolve(undefined);
    };
    const { waiting } = await withLock(lock, async () => {
      const waiting = runModule(['src/commands/build.ts'], variables, hear, checkout);
      await isWaiting.promise;
      // Of `src/copy`.
      await touchCode(checkout, 1);
      return { waiting };
    });
    expect((await waiting).status).toBe(0);
    const kept = join(checkout, paperCache({ contentDirectory: content, outputDirectory: partial }), 'read');
    expect(existsSync(kept)).toBe(false);
    expect((await build(folders, partial, motion.now())).status).toBe(0);
    expect(existsSync(kept)).toBe(true);
    await expectSameAsClean(folders, motion.now(), 'code saved while a build waited');
  },
);
