import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { CopySettings } from '../../src/copy/copy-settings.ts';
import { parseCopy } from '../../src/copy/parse-copy.ts';
import { readSamples } from '../copy/sample.ts';

const entry = join(import.meta.dirname, '../../src/copy/parse-copy.ts');
/** A pasted page, two languages, Markdown, and bytes in each encoding. */
const names = [
  'pastes/newspaper-page',
  'pastes/in-german',
  'pastes/in-arabic',
  'bytes/windows-1252',
  'bytes/utf-16-big-endian',
  'bytes/utf-8-read-twice',
  'bytes/picture-renamed',
  'head/front-matter',
  'head/date-twofold',
  'body/markdown-table',
  'body/markdown-html',
  'body/emphasis',
  'tail/everything',
];

declare const reader: { parseCopy: typeof parseCopy };

const test = base.extend<object, { script: string }>({
  script: [
    // Playwright reads the names of fixtures off this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const built = await build({
        configFile: false,
        logLevel: 'error',
        build: { write: false, minify: false, lib: { entry, name: 'reader', formats: ['iife'] } },
      });
      const [{ output }] = built as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
      await use(output[0].code);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test('The reader of texts gives the same in a browser as in Node', async ({ page, script }) => {
  const samples = readSamples().filter(({ name }) => names.includes(name));
  expect(samples.map(({ name }) => name).sort()).toEqual([...names].sort());
  await page.addScriptTag({ content: script });
  for (const { name, source, settings } of samples) {
    const { path, photos } = source;
    const bytes = [...(source.text as Uint8Array)];
    const inBrowser = await page.evaluate(readInBrowser, { path, bytes, photos: [...photos], settings });
    expect(inBrowser, name).toBe(JSON.stringify(parseCopy(source, settings)));
  }
});

interface Message {
  path: string;
  bytes: number[];
  photos: string[];
  settings: CopySettings;
}

function readInBrowser({ path, bytes, photos, settings }: Message): string {
  return JSON.stringify(reader.parseCopy({ path, text: Uint8Array.from(bytes), photos: new Set(photos) }, settings));
}
