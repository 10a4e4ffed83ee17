import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentFiles } from '../../src/collections/content-files.ts';
import { inParallel } from '../../src/collections/in-parallel.ts';
import { textReaders } from '../../src/collections/reading-threads.ts';
import { settingsForCopy } from '../../src/collections/settings-for-copy.ts';
import { readContent } from '../../src/collections/read-content.ts';
import { textReader } from '../../src/collections/text-reader.ts';
import { paper, text } from './paper.ts';

/** A paper with more texts than one thread is asked to read; every seventh has something wrong with it. */
async function largePaper(count: number) {
  const texts = Array.from({ length: count }, (_, index): [string, string] => {
    const date = index % 7 === 0 ? 'Novembre 8, 2024' : 'November 8, 2024';
    return [
      `articles/lake/gulls-${index}.txt`,
      text(`Gulls, day ${index}`, date, `Photo: gull.jpg\n\nCounted ${index}.`),
    ];
  });
  const directory = await paper({ ...Object.fromEntries(texts), 'articles/lake/gull.jpg': 'no picture' });
  const { site } = await readContent({ contentDirectory: await paper({}) });
  const { articles, pictures } = await contentFiles(directory);
  return { articles, order: { directory, pictures, settings: settingsForCopy(site, []) } };
}

function readers(...given: Parameters<typeof textReaders>) {
  const found = textReaders(...given);
  onTestFinished(found.end);
  return found;
}

test('threads read what this one would, messages included, in the order of the files', async () => {
  const { articles, order } = await largePaper(700);
  const { read, atOnce } = readers(order, 3);
  const here = textReader(order);
  const there = await inParallel(articles, atOnce, (path) => read(path, null));
  expect(there).toEqual(await inParallel(articles, 16, (path) => here(path, null)));
  expect(there.flatMap(({ problems }) => problems).length).toBe(100);
  // What came from another thread is what it knew already, where the bytes are the same.
  const again = await inParallel([...articles.entries()], atOnce, ([index, path]) => read(path, there[index] ?? null));
  expect(again).toEqual(there);
});

test('a text that goes while it is read is a problem, not a failure', async () => {
  const { articles, order } = await largePaper(500);
  const { read, atOnce } = readers(order, 2);
  const [last = ''] = articles.slice(-1);
  await rename(join(order.directory, last), join(order.directory, 'gone'));
  const found = await inParallel(articles, atOnce, (path) => read(path, null));
  expect(found.filter(({ text: one }) => one === null)).toEqual([
    { text: null, problems: [expect.objectContaining({ ruleId: 'file-unreadable', file: last })] },
  ]);
});

test('what cannot be read fails as it does here, and a thread that is over is asked for nothing', async () => {
  const { articles, order } = await largePaper(500);
  const [first = ''] = articles;
  const broken = { ...order, settings: { ...order.settings, labels: null as unknown as string[] } };
  const { read: fail } = readers(broken, 2);
  const failed = await Promise.allSettled(articles.map((path) => fail(path, null)));
  await expect(textReader(broken)(first, null)).rejects.toThrow("Cannot read properties of null (reading 'map')");
  expect(new Set(failed.map((one) => one.status === 'rejected' && (one.reason as Error).message))).toEqual(
    new Set(["Cannot read properties of null (reading 'map')"]),
  );
  const { read, end, atOnce } = readers(order, 2);
  await inParallel(articles, atOnce, (path) => read(path, null));
  await end();
  await writeFile(join(order.directory, first), text('After the end'));
  expect((await read(first, null)).text?.article.headline).toBe('After the end');
});

test('one further thread starts for each further core and each 400 texts, and none for fewer', async () => {
  const started: unknown[] = [];
  const note = (thread: unknown) => started.push(thread);
  subscribe('worker_threads', note);
  onTestFinished(() => void unsubscribe('worker_threads', note));
  const { order } = await largePaper(0);
  const missing = Array.from({ length: 850 }, (_, index) => `articles/lake/${index}.txt`);
  for (const [texts, cores, threads] of [
    [399, 8, 0],
    [850, 1, 0],
    [850, 2, 1],
    [850, 8, 2],
  ] as const) {
    started.length = 0;
    const { read, atOnce } = readers(order, cores);
    await inParallel(missing.slice(0, texts), atOnce, (path) => read(path, null));
    expect(started).toHaveLength(threads);
  }
});
