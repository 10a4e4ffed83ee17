import { execFileSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { BenchOptions, ContenderName } from './bench-options.ts';
import type { Contender, Ground } from './contenders/contender.ts';
import { ours } from './contenders/ours.ts';
import { astro, eleventy, hugo } from './contenders/peers.ts';
import type { Making } from './made-articles.ts';
import { prepare, proveBuilt, restore, samplePhotos, writePaper } from './made-paper.ts';
import { machine, measure } from './measure.ts';
import type { Measured } from './measure.ts';
import { medians } from './results.ts';
import type { Result, Session } from './results.ts';
import { steps, stepTitles } from './steps.ts';
import type { Step } from './steps.ts';

const setUps: Readonly<Record<ContenderName, (ground: Ground) => Promise<Contender>>> = { ours, hugo, eleventy, astro };

/** A contender at a step, and what its runs took. */
interface Bout {
  contender: Contender;
  step: Step;
  runs: Measured[];
}

/**
 * Sets up every contender with a paper of `articles` articles, and measures them in turns: each step for all of them, in
 * another order each time, until all runs are done or it is `end`. What fails or is not reached is named and left out.
 */
export async function contest(root: string, articles: number, options: BenchOptions, end: number): Promise<Session> {
  const making: Making = { count: articles, photos: options.photos };
  const before = loadavg()[0] ?? 0;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const missing: string[] = [];
  const contenders = await setUp(root, making, options, missing);
  const bouts = contenders.flatMap((contender) =>
    steps
      .filter((step) => options.steps.includes(step) && contender.steps.includes(step))
      .map((step): Bout => ({ contender, step, runs: [] })),
  );
  const out = new Set<Contender>();
  for (let run = 0; run < options.runs; run += 1) {
    for (const contender of contenders) await restore(contender, making);
    for (const step of steps) {
      const inTurn = bouts.filter((bout) => bout.step === step);
      for (const bout of [...inTurn.slice(run % inTurn.length), ...inTurn.slice(0, run % inTurn.length)]) {
        if (out.has(bout.contender)) continue;
        try {
          bout.runs.push(await fight(bout, making, { end, longest: options.longest * 60_000 }));
          console.log(line(bout, articles));
        } catch (error) {
          const said = error instanceof Error ? error.message : String(error);
          missing.push(`${bout.contender.title}, ${stepTitles[step]}, run ${run + 1}: ${said}`);
          console.log(missing.at(-1));
          out.add(bout.contender);
        }
      }
    }
  }
  return {
    articles,
    photos: options.photos,
    machine: machine(),
    date: new Date().toISOString().slice(0, 10),
    commit,
    load: [before, loadavg()[0] ?? 0],
    results: bouts.filter(({ runs }) => runs.length > 0).map(resultOfBout),
    missing,
  };
}

async function setUp(root: string, making: Making, options: BenchOptions, missing: string[]): Promise<Contender[]> {
  const bench = join(root, '.cache/bench');
  const samples = making.photos ? await samplePhotos(root) : [];
  const contenders: Contender[] = [];
  for (const name of options.only) {
    const folder = join(bench, String(making.count), name);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    try {
      const contender = await setUps[name]({ root, folder, installed: join(bench, 'installed') });
      await writePaper(contender, making, samples);
      contenders.push(contender);
      console.log(`${contender.title}: ${making.count} articles written`);
    } catch (error) {
      missing.push(`${name} could not be set up: ${error instanceof Error ? error.message : String(error)}`);
      console.log(missing.at(-1));
    }
  }
  return contenders;
}

/** When all must end, and how many milliseconds one build may take. */
interface Limits {
  end: number;
  longest: number;
}

async function fight({ contender, step }: Bout, making: Making, { end, longest }: Limits): Promise<Measured> {
  await prepare(step, contender, making);
  // What others have written goes to disk at their cost.
  execFileSync('sync');
  const left = end - Date.now();
  if (left < 1000) throw new Error('the minutes of this session were over');
  const measured = await measure(contender.build, Math.min(left, longest));
  await proveBuilt(step, contender, making);
  return measured;
}

function resultOfBout({ contender, step, runs }: Bout): Result {
  return { contender: contender.name, title: contender.title, step, runs: runs.length, ...medians(runs) };
}

function line({ contender, step, runs }: Bout, articles: number): string {
  const last = runs.at(-1);
  if (last === undefined) return '';
  const { wall, cpu, memory } = last;
  return `${articles} · ${contender.title} · ${stepTitles[step]}: ${wall.toFixed(2)} s, ${cpu.toFixed(2)} s of processor, ${memory.toFixed(0)} MB`;
}
