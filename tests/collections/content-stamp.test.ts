import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentStamp } from '../../src/collections/content-stamp.ts';
import { paper, siteYaml, text } from './paper.ts';
import { write } from './write-files.ts';

test('the stamp of a content folder changes with every saving, renaming and deletion, and with nothing else', async () => {
  const here = await paper({ 'articles/lake/ice-road.txt': text('The ice road opens') });
  const stamps = [await contentStamp(here)];
  const after = async (change: () => Promise<void>) => {
    await change();
    stamps.push(await contentStamp(here));
  };
  expect(await contentStamp(here)).toBe(stamps[0]);
  await after(() => write(here, { 'articles/lake/ice-road.txt': text('The ice road closes') }));
  await after(() => rename(join(here, 'articles/lake/ice-road.txt'), join(here, 'articles/lake/snow-road.txt')));
  await after(() => write(here, { 'articles/lake/snow-road.jpg': 'a picture' }));
  await after(() => write(here, { 'letters/snow-road/one.txt': 'By Kim Roe' }));
  await after(() => write(here, { 'site.yaml': `${siteYaml}\n` }));
  await after(() => rm(join(here, 'articles/lake/snow-road.txt')));
  expect(new Set(stamps).size).toBe(7);
  await write(here, { 'articles/lake/.swap~': '' });
  expect(await contentStamp(here)).toBe(stamps.at(-1));
});
