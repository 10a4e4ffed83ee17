import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { paperInMotion } from './paper-in-motion.ts';
import { cleanEnvironment, root } from './run-command.ts';
import { expectSameAsClean, newFolders } from './same-as-clean.ts';

const inTime = { timeout: 60_000, interval: 50 };

test(
  'the press that stays up prints what is saved, as a build does, and goes on after a mistake and a failure that passes',
  { timeout: 240_000 },
  async () => {
    const folders = await newFolders();
    const motion = await paperInMotion(folders.content, 9);
    const press = spawn(process.execPath, ['src/commands/press.ts'], {
      cwd: root,
      env: cleanEnvironment({ CONTENT_DIR: folders.content, OUT_DIR: folders.partial, BUILD_NOW: motion.now() }),
    });
    onTestFinished(() => void press.kill('SIGKILL'));
    let said = '';
    let complained = '';
    press.stdout.on('data', (text) => (said += String(text)));
    press.stderr.on('data', (text) => (complained += String(text)));
    const builds = () => said.match(/^Printed /gm)?.length ?? 0;
    await vi.waitFor(() => expect(builds(), complained).toBe(1), inTime);

    const story = join(folders.content, 'articles/lake/gulls.txt');
    const page = join(folders.partial, '2025/06/count-of-gulls/index.html');
    const text = 'Count of gulls\n\nBy Kim Roe\n\nPublished: 2025-06-02\n\nThere were nine.\n';
    await writeFile(story, text);
    await vi.waitFor(async () => expect(await readFile(page, 'utf8')).toContain('There were nine.'), inTime);

    await writeFile(story, text.replace('2025-06-02', '2025-06-99'));
    await vi.waitFor(() => expect(complained).toContain('gulls.txt:5'), inTime);
    expect(await readFile(page, 'utf8')).toContain('There were nine.');

    await writeFile(story, text.replace('nine', 'ten'));
    await vi.waitFor(async () => expect(await readFile(page, 'utf8')).toContain('There were ten.'), inTime);

    const repository = join(folders.partial, '.git');
    await mkdir(repository);
    await writeFile(story, text.replace('nine', 'eleven'));
    await vi.waitFor(() => expect(complained).toContain('trying again by itself, after ever longer pauses'), inTime);
    await setTimeout(3500);
    expect(complained.match(/the history of a repository/g)).toHaveLength(1);
    await rm(repository, { recursive: true });
    await vi.waitFor(async () => expect(await readFile(page, 'utf8')).toContain('There were eleven.'), inTime);

    await rename(folders.content, `${folders.content}-away`);
    await vi.waitFor(() => expect(complained).toContain('Unexpected CONTENT_DIR'), inTime);
    await rename(`${folders.content}-away`, folders.content);
    await writeFile(story, text.replace('nine', 'twelve'));
    await vi.waitFor(async () => expect(await readFile(page, 'utf8')).toContain('There were twelve.'), inTime);

    await rm(join(folders.content, 'pages/about.md'));
    await vi.waitFor(async () => {
      await expect(readFile(join(folders.partial, 'about/index.html'))).rejects.toThrow('ENOENT');
    }, inTime);

    press.kill('SIGINT');
    expect(await once(press, 'close')).toEqual([0, null]);
    await expectSameAsClean(folders, motion.now(), 'an hour of the press');
  },
);
