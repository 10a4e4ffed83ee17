import { spawn } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { paper, siteYaml, text } from '../collections/paper.ts';
import { write } from '../collections/write-files.ts';
import { cleanEnvironment, root } from './run-command.ts';

interface Shown {
  type: string;
  err?: { loc: { file: string; line: number; column: number } };
}

/** `FILE:LINE:COLUMN` of what is shown. */
function placeOf(shown: Shown | null): string {
  const { file = '', line = 0, column = 0 } = shown?.err?.loc ?? {};
  return `${file}:${line}:${column}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks again until the answer is right; gives the last answer, right or not. */
async function eventually<Answer>(ask: () => Promise<Answer>, isRight: (answer: Answer) => boolean): Promise<Answer> {
  const end = Date.now() + 30_000;
  let answer = await ask();
  while (!isRight(answer) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    answer = await ask();
  }
  return answer;
}

test('the live preview follows every change, shows a mistake with its place, and is ended by none', async () => {
  const here = await paper({ 'articles/lake/gull-count.txt': text('Gulls counted') });
  const port = await freePort();
  const variables = { CONTENT_DIR: here, OUT_DIR: `${here}-site`, ASTRO_DEV_BACKGROUND: '0' };
  const options = [
    'node_modules/astro/bin/astro.mjs',
    'dev',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--ignore-lock',
  ];
  const server = spawn(process.execPath, options, { cwd: root, env: cleanEnvironment(variables), stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  onTestFinished(async () => {
    server.kill();
    await ended;
  });

  const origin = `http://127.0.0.1:${port}`;
  const page = async (address: string) => {
    const answer = await fetch(origin + address).catch(() => null);
    return { status: answer?.status ?? 0, text: (await answer?.text()) ?? '' };
  };
  const status = (address: string, wanted: number) =>
    eventually(
      () => page(address),
      (answer) => answer.status === wanted,
    ).then((answer) => answer.status);
  /** What a page that opens now is told in its first moments. */
  const mistake = async (): Promise<Shown | null> => {
    const token = /wsToken = "([^"]+)"/.exec((await page('/@vite/client')).text)?.[1] ?? '';
    const socket = new WebSocket(`ws://127.0.0.1:${port}/?token=${token}`, 'vite-hmr');
    const shown = await new Promise<Shown | null>((resolve) => {
      setTimeout(() => {
        resolve(null);
      }, 500);
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(String(data)) as Shown;
        if (message.type === 'error') resolve(message);
      };
    });
    socket.close();
    return shown;
  };
  const shows = async (place: string) => {
    const shown = await eventually(mistake, (answer) => placeOf(answer) === join(here, place));
    return placeOf(shown).slice(here.length + 1);
  };
  const isClear = () => eventually(mistake, (shown) => shown === null);

  expect(await status('/2024/11/gull-count/', 200)).toBe(200);
  expect(await mistake()).toBeNull();

  await write(here, { 'articles/lake/ice-road.txt': text('The ice road opens', 'November 9, 2024') });
  expect(await status('/2024/11/ice-road/', 200)).toBe(200);

  await write(here, { 'articles/lake/ice-road.txt': text('The <b>ice</b> road', 'November 31, 2024') });
  expect(await shows('articles/lake/ice-road.txt:5:1')).toBe('articles/lake/ice-road.txt:5:1');
  await write(here, { 'articles/lake/ice-road.txt': text('The ice road opens late', 'November 9, 2024') });
  expect(await isClear()).toBeNull();
  const corrected = await eventually(
    () => page('/2024/11/ice-road/'),
    (answer) => answer.text.includes('opens late'),
  );
  expect(corrected.text.includes('opens late')).toBe(true);

  await write(here, { 'site.yaml': siteYaml.replace('New_York', 'New_Yrok') });
  expect(await shows('site.yaml:4:11')).toBe('site.yaml:4:11');
  expect(await status('/2024/11/gull-count/', 200)).toBe(200);
  await rm(join(here, 'site.yaml'));
  expect(await shows('site.yaml:1:1')).toBe('site.yaml:1:1');
  await write(here, { 'site.yaml': siteYaml });
  expect(await isClear()).toBeNull();

  await write(here, { 'articles/lake/gull-count.jpg': 'no picture' });
  expect(await shows('articles/lake/gull-count.jpg:1:1')).toBe('articles/lake/gull-count.jpg:1:1');
  await rm(join(here, 'articles/lake/gull-count.jpg'));
  expect(await isClear()).toBeNull();

  // Readers who ask all the while overlap every change.
  let asking = true;
  const readers = ['/', '/2024/11/gull-count/', '/2024/11/snow-road/'].map(async (address) => {
    while (asking) await page(address);
  });
  onTestFinished(async () => {
    asking = false;
    await Promise.all(readers);
  });
  await rename(join(here, 'articles/lake/ice-road.txt'), join(here, 'articles/lake/snow-road.txt'));
  expect(await status('/2024/11/snow-road/', 200)).toBe(200);
  expect(await status('/2024/11/ice-road/', 404)).toBe(404);
  await rm(join(here, 'articles/lake/snow-road.txt'));
  expect(await status('/2024/11/snow-road/', 404)).toBe(404);
  expect(await status('/2024/11/gull-count/', 200)).toBe(200);
  expect(server.exitCode).toBeNull();
}, 180_000);
