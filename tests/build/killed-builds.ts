import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import { besideOutput } from '../../src/press/beside-output.ts';
import { seededRandom } from '../bench/article-texts.ts';
import { paperInMotion } from './paper-in-motion.ts';
import { cleanEnvironment, root } from './run-command.ts';
import { siteDigest } from './site-digest.ts';
import { build, expectSameAsClean } from './same-as-clean.ts';
import type { Folders } from './same-as-clean.ts';

/**
 * Kills builds with SIGKILL, each at another moment, between two states of a paper, and expects the site of one of them
 * after each, whole; now and then a build that is let alone must print the right one.
 */
export async function killBuilds(folders: Folders, kills: number, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const motion = await paperInMotion(folders.content, seed);
  const now = motion.now();
  const settings = join(folders.content, 'site.yaml');
  const text = join(folders.content, 'articles/lake/killed.txt');
  // The name of the paper is on every page; the story is on a few.
  const yaml = await readFile(settings, 'utf8');
  const enter = async (state: number) => {
    await writeFile(settings, yaml.replace(/^name: .*/m, `name: The Gazette ${state}`));
    await writeFile(text, `A killing\n\nBy Kim Roe\n\nPublished: 2025-06-02\n\nIt was the state ${state}.\n`);
  };
  const digests: string[] = [];
  let longest = 0;
  for (const state of [0, 1]) {
    await enter(state);
    const start = performance.now();
    expect((await build(folders, folders.partial, now)).status).toBe(0);
    longest = performance.now() - start;
    digests.push(await siteDigest(folders.partial));
  }
  expect(new Set(digests).size).toBe(2);
  const { binding, ready } = besideOutput(folders.partial);
  for (let kill = 1; kill <= kills; kill += 1) {
    await enter(kill % 2);
    const victim = spawn(process.execPath, ['src/commands/build.ts'], {
      cwd: root,
      stdio: 'ignore',
      env: cleanEnvironment({ CONTENT_DIR: folders.content, OUT_DIR: folders.partial, BUILD_NOW: now }),
    });
    const moment = random() * longest;
    const ended = once(victim, 'exit');
    await Promise.race([ended, sleep(moment)]);
    victim.kill('SIGKILL');
    await ended;
    await atRest(ready, binding);
    expect(digests, `kill ${kill} after ${Math.round(moment)} ms`).toContain(await siteDigest(folders.partial));
    if (kill % 5 !== 0) continue;
    const after = await build(folders, folders.partial, now);
    expect(after.status, after.stderr).toBe(0);
    expect(await siteDigest(folders.partial)).toBe(digests[kill % 2]);
  }
  expect((await build(folders, folders.partial, now)).status).toBe(0);
  await expectSameAsClean(folders, now, `${kills} kills`);
}

/**
 * Waits until nothing moves any more. The process that binds outlives the build and is at its end when nothing is ready;
 * where the build was killed before it started that process, what is ready stays for the next build.
 */
async function atRest(ready: string, binding: string): Promise<void> {
  const end = Date.now() + 5_000;
  while (existsSync(ready) && Date.now() < end) await sleep(20);
  await vi.waitFor(() => expect(existsSync(binding)).toBe(false), { timeout: 30_000 });
}
