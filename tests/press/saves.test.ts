import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { savesIn } from '../../src/press/saves.ts';
import { paper } from '../collections/paper.ts';

test('saves are heard of in a folder that has taken the place of another, and in one that was away', async () => {
  const folder = await paper({ 'content/articles/lake/a.txt': '' });
  const content = join(folder, 'content');
  const ended = new AbortController();
  onTestFinished(() => ended.abort());
  const saved = savesIn(content, ended.signal);
  const isHeard = async (story: string) => {
    const heard = saved();
    await writeFile(join(content, story), 'saved');
    await heard;
    return true;
  };
  expect(await isHeard('articles/lake/a.txt')).toBe(true);
  await rename(content, join(folder, 'old'));
  await mkdir(content);
  expect(await isHeard('a.txt')).toBe(true);
  await rename(content, join(folder, 'older'));
  void saved();
  await mkdir(content);
  expect(await isHeard('a.txt')).toBe(true);
});
