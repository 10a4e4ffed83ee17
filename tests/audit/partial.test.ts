import { expect, test } from 'vitest';
import { paperInMotion } from '../build/paper-in-motion.ts';
import { build, expectSameAsClean, newFolders } from '../build/same-as-clean.ts';

const minutes = 60_000;

test('200 changes, built one by one, each come to what a clean build prints', { timeout: 60 * minutes }, async () => {
  const folders = await newFolders();
  const motion = await paperInMotion(folders.content, 20_261_124);
  for (let number = 1; number <= 200; number += 1) {
    const change = `step ${number}, ${await motion.step()}`;
    const { status, stderr } = await build(folders, folders.partial, motion.now());
    expect(status, `${change}\n${stderr}`).toBe(0);
    await expectSameAsClean(folders, motion.now(), change);
  }
});
