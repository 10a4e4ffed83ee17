import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { paperInMotion } from '../build/paper-in-motion.ts';
import { build, newFolders } from '../build/same-as-clean.ts';
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
