import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measured } from './measure.ts';
import type { Step } from './steps.ts';

/** What was measured of one contender at one step. */
export interface Result extends Measured {
  contender: string;
  /** Name and version. */
  title: string;
  step: Step;
  /** How many runs this is the median of. */
  runs: number;
}

/** All that was measured of a paper of one size, in one session. */
export interface Session {
  articles: number;
  photos: boolean;
  machine: string;
  /** Calendar date. */
  date: string;
  /** Commit of the checkout. */
  commit: string;
  /** Mean load of the machine over the last minute, when it began and when it ended. */
  load: [before: number, after: number];
  results: Result[];
  /** What is missing, and why. */
  missing: string[];
}

/** Middle one of several runs, each number by itself; of an even number the mean of the two in the middle. */
export function medians(runs: readonly Measured[]): Measured {
  const median = (numbers: number[]) => {
    const sorted = numbers.toSorted((one, other) => one - other);
    const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
    return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
  };
  return {
    wall: median(runs.map(({ wall }) => wall)),
    cpu: median(runs.map(({ cpu }) => cpu)),
    memory: median(runs.map(({ memory }) => memory)),
  };
}

/** The result of a contender at a step; for what a peer is not measured at, its build after a change. */
export function resultOf({ results }: Session, contender: string, step: Step): Result | undefined {
  const at = (wanted: Step) => results.find((result) => result.contender === contender && result.step === wanted);
  return at(step) ?? (contender === 'ours' || step === 'cold' ? undefined : at('added'));
}

/** Keeps a session for later tables. */
export async function keepSession(folder: string, session: Session): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = `${session.articles}${session.photos ? '-photos' : ''}.json`;
  await writeFile(join(folder, name), JSON.stringify(session, null, 2));
}

/** Sizes of papers that docs/benchmarks.md tells of; others are tries. */
const documented = [1000, 10_000, 100_000];

/** The last session of each documented size that was measured on this machine, the smallest first. */
export async function keptSessions(folder: string, machine: string): Promise<Session[]> {
  const names = await readdir(folder).catch(() => []);
  const sessions = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Session),
  );
  return sessions
    .filter((session) => session.machine === machine && documented.includes(session.articles))
    .sort((one, other) => one.articles - other.articles || Number(one.photos) - Number(other.photos));
}
