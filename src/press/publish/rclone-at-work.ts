import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** What the command line of an rclone holds that is about the files in `list`, and no other process’s. */
export const aboutFiles = (list: string): [option: string, list: string] => ['--files-from-raw', list];

const betweenLooks = 20;

/** Ends every rclone that is about the files in `list`, whoever has started it, and waits for its end. */
export async function endRclones(list: string): Promise<void> {
  const ours = aboutFiles(list).join(' ');
  for (;;) {
    const found = (await processes()).filter(([, commandLine]) => commandLine.includes(ours));
    if (found.length === 0) return;
    for (const [id] of found) end(id);
    await new Promise((resolve) => setTimeout(resolve, betweenLooks));
  }
}

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** All processes by their numbers, with their command lines. Small machines with Linux have no `ps`. */
async function processes(): Promise<[id: number, commandLine: string][]> {
  if (process.platform !== 'linux') {
    const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,args='], { maxBuffer: Infinity });
    return [...stdout.matchAll(/^ *(\d+) (.*)$/gm)].map(([, id, args = '']) => [Number(id), args]);
  }
  const ids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  // One that has ended meanwhile has no command line.
  const commandLine = async (id: number) => (await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')).split('\0');
  return Promise.all(ids.map(async (id): Promise<[number, string]> => [id, (await commandLine(id)).join(' ')]));
}
