import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFiles } from '../../src/press/make-files.ts';
import type { AskedPages, PrintedThere } from '../../src/press/printing-processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'make-files-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('another process goes on being asked while pages are made here that wait for nothing', async () => {
  const pages = Array.from({ length: 200 }, (_, number) => ({
    file: `${number}.png`,
    key: 'key',
    make: () => Promise.resolve({ bytes: Buffer.from('page'), answers: [] }),
  }));
  const asked: number[] = [];
  const print = async ({ pages: wanted }: AskedPages): Promise<PrintedThere> => {
    asked.push(wanted.length);
    // As a message comes: in a later turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    return wanted.map(([file]) => [
      file,
      { entry: { key: 'key', answers: [], digest: '', stamp: '', copies: [] }, changed: true },
    ]);
  };
  const taken = new Set<string>();
  await makeFiles(
    pages,
    {
      edition: 'edition',
      shared: new Set(pages),
      volumes: null,
      entryBefore: () => undefined,
      processes: {
        count: 1,
        each: (work) => [work(print)],
        memory: () => 0,
        end: () => undefined,
      },
      output: join(folder, 'output'),
      unbound: join(folder, 'unbound'),
    },
    (file) => taken.add(file),
  );
  expect(taken.size).toBe(pages.length);
  expect(asked.length).toBeGreaterThan(4);
});
