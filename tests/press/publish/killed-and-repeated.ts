import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { seededRandom } from '../../bench/article-texts.ts';
import { root } from '../../build/run-command.ts';
import { write } from '../../collections/write-files.ts';
import { forReaders, printed, publish, stored } from './printed-paper.ts';
import { publisher, storage } from './storage.ts';
import type { Storage } from './storage.ts';

/** The number of requests of a whole publishing that change something or ask for one file, roughly. */
const requests = 24;
/** In which an rclone that goes on would do what it has under way. */
const aWhile = 1000;

/**
 * Changes a paper and kills its publishing at a moment of chance, `rounds` times. Each time no page may lie there without
 * its picture. Then a story that was to be taken away is brought back, and the next publishing must leave what is wanted
 * by now, to the byte, whatever the killed one still has under way.
 */
export async function killedAndRepeated(rounds: number, seed: number): Promise<void> {
  const [folder, place] = [await printed(), await storage()];
  const random = seededRandom(seed);
  for (let round = 0; round < rounds; round += 1) {
    const story = `2026/11/story-${round}`;
    await write(folder, {
      'dist/index.html': `front ${round}`,
      [`dist/${story}/index.html`]: `story ${round}`,
      [`dist/${story}/photo-0a1b2c3d-640.avif`]: `photo ${round}`,
      'dist/feed.xml': `<rss>${round}</rss>`,
    });
    for (const gone of [round - 1, round - 2]) {
      await rm(join(folder, `dist/2026/11/story-${gone}`), { recursive: true, force: true });
    }
    const goOn = await killedAt(1 + Math.floor(random() * requests), folder, place);
    for (const page of (await place.list()).filter((path) => /story-\d+\/index\.html$/.test(path))) {
      expect(await place.get(page.replace('index.html', 'photo-0a1b2c3d-640.avif')), page).not.toBeNull();
    }
    // Changed before the next try: what the killed one may still be sending is not what is wanted now.
    await write(folder, {
      'dist/feed.xml': `<rss>${round} again</rss>`,
      [`dist/2026/11/story-${round - 1}/index.html`]: `story ${round - 1}`,
      [`dist/2026/11/story-${round - 1}/photo-0a1b2c3d-640.avif`]: `photo ${round - 1}`,
    });
    const { status, stderr } = await publish(folder, place);
    expect([status, stderr]).toEqual([0, '']);
    await goOn();
    expect(await stored(place), `round ${round}`).toEqual(await forReaders(folder));
  }
}

/**
 * Publishes, and kills the process at a request: the one named, or the one of this number among those that would change
 * something. What it has under way then waits until it is told to go on.
 */
export async function killedAt(which: number | string, folder: string, place: Storage): Promise<() => Promise<void>> {
  let seen = 0;
  let isKilled = false;
  const { promise: toldToGoOn, resolve: goOn } = Promise.withResolvers<undefined>();
  const child = spawn(process.execPath, ['src/commands/publish.ts', place.remote], {
    cwd: root,
    env: publisher(folder, place),
    stdio: 'ignore',
  });
  place.onRequest.heard = (request) => {
    if (!request.startsWith('GET')) seen += 1;
    isKilled ||= which === request || which === seen;
    if (isKilled) child.kill('SIGKILL');
    return isKilled ? toldToGoOn : undefined;
  };
  await new Promise((resolve) => child.on('close', resolve));
  place.onRequest.heard = () => undefined;
  return async () => {
    goOn(undefined);
    await new Promise((resolve) => setTimeout(resolve, aWhile));
  };
}
