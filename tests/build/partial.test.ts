import { expect, test } from 'vitest';
import { paperInMotion } from './paper-in-motion.ts';
import { build, buildSameAsClean, newFolders } from './same-as-clean.ts';

test('a dozen changes, built one by one, come to what a clean build prints', { timeout: 240_000 }, async () => {
  const folders = await newFolders({ withCode: true });
  const motion = await paperInMotion(folders.content, 5, folders.code?.partial);
  for (let number = 1; number <= 12; number += 1) {
    const change = `step ${number}, ${await motion.step(number === 8 ? 'code' : undefined)}`;
    if (number % 4 === 0) await buildSameAsClean(folders, motion.now(), change);
    else {
      const { status, stderr } = await build(folders, folders.partial, motion.now());
      expect(status, `${change}\n${stderr}`).toBe(0);
    }
  }
});
