import { resultOf } from './results.ts';
import type { Session } from './results.ts';
import type { Step } from './steps.ts';

/** A figure to reach, and the one reached; null where it was not measured. */
export interface Aim {
  what: string;
  atMost: number;
  reached: number | null;
}

/** The figures that the press is built for. */
export function aims(sessions: readonly Session[]): Aim[] {
  const at = (articles: number) => sessions.find((session) => session.articles === articles && !session.photos);
  const wall = (articles: number, contender: string, step: Step) => {
    const session = at(articles);
    return session === undefined ? undefined : resultOf(session, contender, step)?.wall;
  };
  const ratio = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined ? null : one / other;
  const memory = (articles: number) => {
    const ofOurs = at(articles)?.results.filter(({ contender }) => contender === 'ours') ?? [];
    return new Map(ofOurs.map((result) => [result.step, result.memory]));
  };
  const [few, many] = [memory(1000), memory(100_000)];
  // Of each step by itself: the peak of a cold build would hide the growth of the others.
  const growth = [...many].flatMap(([step, most]) => {
    const least = few.get(step);
    return least === undefined ? [] : [((most - least) * 1000) / 99_000];
  });
  const highest = (all: readonly number[]) => (all.length === 0 ? null : Math.max(...all));
  const ofPeer = (peer: string, step: Step) => ratio(wall(10_000, 'ours', step), wall(10_000, peer, step));
  return [
    { what: 'one article added at 10,000, of Hugo’s build', atMost: 0.4, reached: ofPeer('hugo', 'added') },
    { what: 'one article added at 10,000, of plain Astro’s build', atMost: 0.15, reached: ofPeer('astro', 'added') },
    {
      what: 'one article added at 100,000, of that at 1,000',
      atMost: 1.5,
      reached: ratio(wall(100_000, 'ours', 'added'), wall(1000, 'ours', 'added')),
    },
    { what: 'cold at 10,000, of Hugo’s', atMost: 1, reached: ofPeer('hugo', 'cold') },
    { what: 'cold at 10,000, of plain Astro’s', atMost: 0.6, reached: ofPeer('astro', 'cold') },
    { what: 'most memory of a process at 100,000, megabytes', atMost: 1500, reached: highest([...many.values()]) },
    {
      what: 'memory for each article more, of the step where it grows most, kilobytes',
      atMost: 4,
      reached: highest(growth),
    },
  ];
}
