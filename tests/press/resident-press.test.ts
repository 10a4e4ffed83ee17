import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { environment } from '../../src/collections/environment.ts';
import { residentPress } from '../../src/press/resident-press.ts';
import { paper } from '../collections/paper.ts';

const checkout = { 'package-lock.json': '', 'src/copy/a.ts': '', 'src/collections/a.ts': '', 'src/photos/a.ts': '' };
const inTime = { timeout: 15_000 };

/** Lets the press stay up for a paper that it cannot print, and gives what it tells of it. */
async function failingPress(files: Readonly<Record<string, string>>) {
  const folder = await paper({ ...checkout, 'content/site.yaml': '', ...files });
  const failed: { said: string; triesAgain: boolean; moment: number }[] = [];
  const ended = new AbortController();
  vi.spyOn(console, 'error').mockReturnValue();
  const told = {
    printed: () => undefined,
    failed: (error: unknown, triesAgain: boolean) =>
      void failed.push({ said: String(error), triesAgain, moment: performance.now() }),
    progress: () => undefined,
  };
  const current = () => environment({ CONTENT_DIR: 'content', OUT_DIR: 'dist' }, folder);
  const press = residentPress(current, folder, told, ended.signal);
  onTestFinished(async () => {
    vi.restoreAllMocks();
    ended.abort();
    await press;
  });
  const until = (said: string) => vi.waitFor(() => expect(failed.at(-1)?.said).toContain(said), inTime);
  return { folder, failed, until };
}

/** No build goes into a repository. */
const repository = { 'dist/.git/HEAD': 'ref: refs/heads/main' };

test('the press tries again, after pauses that grow, what may pass by itself', async () => {
  const { failed } = await failingPress(repository);
  await vi.waitFor(() => expect(failed).toHaveLength(4), inTime);
  expect(failed.every(({ triesAgain }) => triesAgain)).toBe(true);
  const pauses = failed.slice(1).map(({ moment }, index) => moment - (failed[index]?.moment ?? 0));
  for (const [index, least] of [1000, 2000, 4000].entries()) expect(pauses[index]).toBeGreaterThan(least * 0.99);
});

test('the press waits for the next save after a mistake in the content', async () => {
  const { folder, failed, until } = await failingPress({});
  await until('in the content folder');
  await sleep(2500);
  expect(failed).toMatchObject([{ triesAgain: false }]);
  await writeFile(join(folder, 'content/site.yaml'), 'name: 5');
  await vi.waitFor(() => expect(failed).toHaveLength(2), inTime);
});

test('the press stays up while the content folder is away, and looks at the one that takes its place', async () => {
  const { folder, failed, until } = await failingPress({});
  await until('in the content folder');
  await rename(join(folder, 'content'), join(folder, 'old'));
  await until('Unexpected CONTENT_DIR `content`');
  await mkdir(join(folder, 'content'));
  await writeFile(join(folder, 'content/site.yaml'), 'name: The Other Shore');
  await until('in the content folder');
  expect(failed.at(-1)?.triesAgain).toBe(false);
});

test('the press stays up while a file of its code is away, as in a pull', async () => {
  const { folder, until } = await failingPress({});
  await until('in the content folder');
  await rm(join(folder, 'package-lock.json'));
  await writeFile(join(folder, 'content/site.yaml'), 'name: 5');
  await until('ENOENT');
  await writeFile(join(folder, 'package-lock.json'), '');
  await until('in the content folder');
});
