import { expect, test } from 'vitest';
import { paperInMotion } from './paper-in-motion.ts';
import { build, expectSameAsClean, newFolders } from './same-as-clean.ts';

test('a dozen changes, built one by one, come to what a clean build prints', { timeout: 240_000 }, async () => {
  const folders = await newFolders();
  const motion = await paperInMotion(folders.content, 5);
  for (let number = 1; number <= 12; number += 1) {
    const change = `step ${number}, ${await motion.step()}`;
    const { status, stderr } = await build(folders, folders.partial, motion.now());
    expect(status, `${change}\n${stderr}`).toBe(0);
    if (number % 4 === 0) await expectSameAsClean(folders, motion.now(), change);
  }
});
