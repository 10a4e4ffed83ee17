import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** What one run of a command took. */
export interface Measured {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of processor, of the command and all that it started. */
  cpu: number;
  /** Most memory that any one of its processes has held, in megabytes (10⁶ bytes). */
  memory: number;
}

/** A command with its arguments, and where it runs. */
export interface Command {
  program: string;
  options: readonly string[];
  directory: string;
  environment: Readonly<Record<string, string>>;
}

/** A measured command that failed, or took longer than it was given. */
export class RunError extends Error {
  override name = 'RunError';
}

const betweenLooks = 50;
const keptOfOutput = 4000;
const ticksInASecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/**
 * Runs a command and measures it. Linux alone tells what is asked here: processor time of children that have ended is in
 * our own `/proc/self/stat`, and the high-water mark of each process in its `status`, which is looked at all the while.
 * After `patience` milliseconds the command and what it started are killed.
 *
 * @throws RunError
 */
export async function measure(
  { program, options, directory, environment }: Command,
  patience: number,
): Promise<Measured> {
  const cpuBefore = cpuOfChildren();
  const start = performance.now();
  const env = { ...process.env, ...environment };
  // A group of its own, so that all of it can be ended.
  const child = spawn(program, options, { cwd: directory, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (said: Buffer) => (output = (output + String(said)).slice(-keptOfOutput));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const { pid } = child;
  let memory = 0;
  const looks = setInterval(
    () => (memory = pid === undefined ? 0 : Math.max(memory, ...highWaterMarks(pid))),
    betweenLooks,
  );
  const end = () => pid !== undefined && endGroup(pid);
  let isLate = false as boolean;
  const limit = setTimeout(() => {
    isLate = true;
    end();
  }, patience);
  process.once('exit', end);
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const wall = (performance.now() - start) / 1000;
    if (isLate) throw new RunError(`was stopped after ${(patience / 60_000).toFixed(1)} minutes`);
    if (status !== 0) throw new RunError(`failed (exit status ${String(status)}):\n${output}`);
    return { wall, cpu: cpuOfChildren() - cpuBefore, memory };
  } finally {
    clearInterval(looks);
    clearTimeout(limit);
    process.off('exit', end);
  }
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Seconds of processor that our ended children, and theirs, have used. */
function cpuOfChildren(): number {
  // The name in brackets, the second field, may hold anything.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / ticksInASecond;
}

/** Most memory that a process and each of those below it have held so far, in megabytes. */
function highWaterMarks(pid: number): number[] {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return [(Number(kilobytes) * 1024) / 1e6, ...children.flatMap(highWaterMarks)];
  } catch {
    return [];
  }
}

/** Processor, cores and memory of this machine, in a line. */
export function machine(): string {
  const [first] = cpus();
  return `${first?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}`;
}
