import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paperInMotion } from './paper-in-motion.ts';
import { runModule } from './run-command.ts';
import { expectSameAsClean, newFolders } from './same-as-clean.ts';
import { siteDigest } from './site-digest.ts';

test('two checkouts that print into one folder leave no page of the other there', { timeout: 240_000 }, async () => {
  const folders = await newFolders({ withCode: true });
  if (folders.code === null) throw new Error('Missing the checkouts');
  const { partial: one, clean: other } = folders.code;
  const now = (await paperInMotion(folders.content, 36)).now();
  const text = join(folders.content, 'articles/lake/shared.txt');
  await mkdir(join(text, '..'), { recursive: true });
  const print = async (checkout: string, body: string) => {
    await writeFile(text, `A shared story\n\nBy Kim Roe\n\nPublished: 2024-06-02\n\nIt is told in lists.\n\n${body}\n`);
    const variables = { CONTENT_DIR: folders.content, OUT_DIR: folders.partial, BUILD_NOW: now };
    const ran = await runModule(['src/commands/build.ts'], variables, undefined, checkout);
    expect(ran.status, ran.stderr).toBe(0);
    return { said: ran.stdout, site: await siteDigest(folders.partial) };
  };
  // Both know all of the folder, and then one changes a single page deep in it.
  const first = await print(one, 'It was so.');
  for (const checkout of [other, one]) expect((await print(checkout, 'It was so.')).site).toBe(first.site);
  expect((await print(other, 'It was otherwise.')).site).not.toBe(first.site);
  expect((await print(one, 'It was so.')).site).toBe(first.site);
  const again = await print(one, 'It was so.');
  expect(again.said).toMatch(/^0 of \d+ files made, 0 of them changed/m);
  await expectSameAsClean(folders, now, 'two checkouts');
});
