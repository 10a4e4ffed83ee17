import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chart } from './chart.ts';
import type { Session } from './results.ts';
import { aimsReport, sessionTable, thousands } from './tables.ts';

const [begin, end] = ['<!-- npm run bench -- --write: begin -->', '<!-- npm run bench -- --write: end -->'];
const picture = 'images/benchmarks.svg';

/** Puts tables and chart into docs/benchmarks.md between their markers, and leaves the rest alone. */
export async function writeBenchmarks(root: string, sessions: readonly Session[]): Promise<void> {
  const path = join(root, 'docs/benchmarks.md');
  await writeFile(join(root, 'docs', picture), chart(sessions));
  await writeFile(path, between(await readFile(path, 'utf8'), report(sessions)));
}

/** Replaces what stands between the markers of a text. Throws where it has none. */
export function between(text: string, matter: string): string {
  const [first, last] = [text.indexOf(begin), text.indexOf(end)];
  if (first < 0 || last < first) throw new Error(`Missing the lines \`${begin}\` and \`${end}\` in docs/benchmarks.md`);
  return `${text.slice(0, first + begin.length)}\n\n${matter}\n\n${text.slice(last)}`;
}

function report(sessions: readonly Session[]): string {
  const [first] = sessions;
  if (first === undefined) return 'Nothing has been measured.';
  return [
    `${first.machine}. ${sessions.map(circumstances).join(' ')}`,
    `![Seconds for each build, as bars: the tables below have the numbers](${picture})`,
    ...sessions.map(sessionTable),
    aimsReport(sessions),
    ...missing(sessions),
  ].join('\n\n');
}

function circumstances({ articles, photos, date, commit, load }: Session): string {
  const what = `${thousands(articles)} articles${photos ? ' with photos' : ''}`;
  return `${what}: ${date}, commit ${commit}, load ${load[0].toFixed(1)} before and ${load[1].toFixed(1)} after.`;
}

function missing(sessions: readonly Session[]): string[] {
  const all = sessions.flatMap((session) =>
    session.missing.map((what) => `- ${thousands(session.articles)}: ${what.split('\n', 1)[0] ?? ''}`),
  );
  return all.length === 0 ? [] : [`Left out:\n\n${all.join('\n')}`];
}
