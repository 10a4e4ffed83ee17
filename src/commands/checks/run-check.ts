import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { run } from '../set-up/run.mjs';
import type { Check, Outcome, Tally } from './check.ts';
import { tallyOf } from './tally.ts';

/** Runs one check in this terminal and counts what came of it. */
export async function runCheck(check: Check): Promise<Outcome> {
  const begun = performance.now();
  await discardReport(check);
  const status = await runCommands(check);
  const tally = tallyOf(status, check.report === undefined ? null : await readReport(check.report));
  return { name: check.name, seconds: (performance.now() - begun) / 1000, ...tally };
}

async function runCommands({ commands, env }: Check): Promise<number> {
  for (const command of commands) {
    const surroundings = { cwd: process.cwd(), env: { ...process.env, ...env } };
    const status = await run(process.execPath, command, surroundings);
    if (status !== 0) return status;
  }
  return 0;
}

/** The report of an earlier run must not be counted where this one crashes. */
async function discardReport({ report }: Check): Promise<void> {
  if (report === undefined) return;
  await rm(report.file, { force: true });
  await mkdir(dirname(report.file), { recursive: true });
}

async function readReport({ file, tally }: NonNullable<Check['report']>): Promise<Tally> {
  try {
    return tally(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
