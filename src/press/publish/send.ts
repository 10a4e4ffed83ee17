import { execFile } from 'node:child_process';
import { copyFile, link, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { writeFileWhole } from '../../collections/write-file-whole.ts';
import type { Plan } from './plan.ts';
import { rclone } from './rclone.ts';
import { sendingOf, turns } from './sending.ts';

/** Where files wait to be sent, and where the number of the process that sends them stands. */
export interface Outbox {
  folder: string;
  process: string;
}

/** How many files are on their way at the same time. */
const atOnce = 16;

/** Puts the files of a plan into the outbox, by links: a build may go on while they are sent. */
export async function fillOutbox({ folder }: Outbox, output: string, { parcels }: Plan): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of parcels.flatMap(({ files }) => files)) {
    const [from, to] = [join(output, file), join(folder, file)];
    await mkdir(dirname(to), { recursive: true });
    await link(from, to).catch(() => copyFile(from, to));
  }
}

/** Sends what is in the outbox, turn by turn, and then takes away what is gone. */
export async function carryOut(plan: Plan, outbox: Outbox, remote: string, say: (line: string) => void): Promise<void> {
  const note = (pid: number) => writeFileWhole(outbox.process, String(pid));
  for (const [turn, what] of turns.entries()) {
    const parcels = plan.parcels.filter((parcel) => parcel.turn === turn);
    if (parcels.length === 0) continue;
    say(`Sending ${parcels.reduce((sum, { files }) => sum + files.length, 0)} files: ${what} …`);
    for (const { files, cacheControl, contentType } of parcels) {
      const headers = [`Cache-Control: ${cacheControl}`, `Content-Type: ${contentType}`];
      const options = headers.flatMap((header) => ['--header-upload', header]);
      await rclone(['copy', outbox.folder, remote, ...given, '--no-check-dest', ...options], files.join('\n'), note);
    }
  }
  if (plan.removed.length === 0) return;
  say(`Taking away ${plan.removed.length} files …`);
  // The other way round: a page goes before what it shows.
  for (const turn of [...turns.keys()].reverse()) {
    const files = plan.removed.filter((file) => sendingOf(file).turn === turn);
    if (files.length > 0) await rclone(['delete', remote, ...given], files.join('\n'), note);
  }
}

/** Files by name, without a look at what else is there. */
const given = ['--files-from-raw', '-', '--no-traverse', `--transfers=${atOnce}`, `--checkers=${atOnce}`];

/**
 * Empties the outbox. A publishing that was killed has left its rclone at work: what that sent later would be older than
 * what is sent now, so it is ended first.
 */
export async function emptyOutbox(outbox: Outbox): Promise<void> {
  const pid = Number(await readFile(outbox.process, 'utf8').catch(() => ''));
  if (pid > 0 && (await commandLine(pid)).includes(outbox.folder)) {
    process.kill(pid, 'SIGKILL');
    while ((await commandLine(pid)) !== '') await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await rm(outbox.folder, { recursive: true, force: true });
  await rm(outbox.process, { force: true });
}

async function commandLine(pid: number): Promise<string> {
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.includes('<defunct>') ? '' : stdout.trim();
}
