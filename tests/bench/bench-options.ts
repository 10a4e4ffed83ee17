import { parseArgs } from 'node:util';
import { steps } from './steps.ts';
import type { Step } from './steps.ts';

export const contenderNames = ['ours', 'hugo', 'eleventy', 'astro'] as const;

export type ContenderName = (typeof contenderNames)[number];

/** What is measured. */
export interface BenchOptions {
  /** Numbers of articles, each a paper of its own. */
  articles: number[];
  only: ContenderName[];
  steps: Step[];
  /** How often each step is measured; the median counts. */
  runs: number;
  /** When to stop, whatever is left. */
  minutes: number;
  /** Minutes that a single build may take. */
  longest: number;
  photos: boolean;
  /** Whether docs/benchmarks.md is written anew. */
  write: boolean;
  help: boolean;
}

export const benchHelp = `Builds made-up papers of articles of 900 words with Broadsheet and with other generators, in turns, and tells how
long each took. Linux alone. All that is written lies below .cache/bench.

  npm run bench                                       1,000 articles, each step 3 times
  npm run bench -- --articles 1000,10000,100000       papers of several sizes
  npm run bench -- --only ours,hugo                   of ${contenderNames.join(', ')}
  npm run bench -- --steps cold,added                 of ${steps.join(', ')}
  npm run bench -- --runs 5 --minutes 60              how often, and when to stop
  npm run bench -- --longest 20                       minutes that one build may take, before it is given up
  npm run bench -- --photos                           every tenth article with a photo
  npm run bench -- --write                            docs/benchmarks.md too: the last figures of this machine for 1,000, 10,000 and 100,000`;

/** Reads the options of `npm run bench`; what cannot be is an error that says what can. */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '1000' },
      only: { type: 'string', default: contenderNames.join(',') },
      steps: { type: 'string', default: steps.join(',') },
      runs: { type: 'string', default: '3' },
      minutes: { type: 'string', default: '240' },
      longest: { type: 'string', default: '30' },
      photos: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    articles: values.articles.split(',').map((count) => wholeNumber('articles', count)),
    only: chosen('only', values.only, contenderNames),
    steps: chosen('steps', values.steps, steps),
    runs: wholeNumber('runs', values.runs),
    minutes: wholeNumber('minutes', values.minutes),
    longest: wholeNumber('longest', values.longest),
    photos: values.photos,
    write: values.write,
    help: values.help,
  };
}

function chosen<Name extends string>(option: string, value: string, known: readonly Name[]): Name[] {
  const asked = value.split(',');
  const strange = asked.find((name) => !known.some((one) => one === name));
  if (strange !== undefined) {
    throw new Error(`Unexpected \`${strange}\` in --${option}, expected some of ${known.join(', ')}`);
  }
  return known.filter((name) => asked.includes(name));
}

function wholeNumber(option: string, value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) {
    throw new Error(`Unexpected \`${value}\` in --${option}, expected a whole number from 1 up to 9999999`);
  }
  return Number(value);
}
