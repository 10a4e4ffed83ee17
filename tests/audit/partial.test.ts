import { expect, test } from 'vitest';
import { paperInMotion } from '../build/paper-in-motion.ts';
import { buildSameAsClean, newFolders } from '../build/same-as-clean.ts';

const minutes = 60_000;

const kinds = [
  'add',
  'author',
  'clock',
  'code',
  'delete',
  'edit',
  'letter',
  'move',
  'photo',
  'photo gone',
  'rename',
  'rewrite',
  'settings',
  'touch',
];

test('200 changes, built one by one, each come to what a clean build prints', { timeout: 60 * minutes }, async () => {
  const folders = await newFolders({ withCode: true });
  const motion = await paperInMotion(folders.content, 20_261_124, folders.code?.partial);
  const seen = new Set<string>();
  for (let number = 1; number <= 200; number += 1) {
    const change = await motion.step();
    seen.add(change.split(':', 1)[0] ?? '');
    await buildSameAsClean(folders, motion.now(), `step ${number}, ${change}`);
  }
  expect([...seen].sort()).toEqual(kinds);
  expect(
    Object.values(motion.passed).filter((times) => times === 0),
    JSON.stringify(motion.passed),
  ).toEqual([]);
});
