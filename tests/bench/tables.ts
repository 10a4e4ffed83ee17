import { aims } from './aims.ts';
import { resultOf } from './results.ts';
import type { Result, Session } from './results.ts';
import { stepTitles } from './steps.ts';

/** The peers that ratios are to. */
const measures = ['hugo', 'astro'] as const;

/** What was measured of one paper, as a table in Markdown. */
export function sessionTable(session: Session): string {
  const rows = session.results.map((result) => [
    `${result.title}, ${stepTitles[result.step]}`,
    result.wall.toFixed(2),
    result.cpu.toFixed(2),
    result.memory.toFixed(0),
    ...measures.map((peer) => ratioTo(session, result, peer)),
    String(result.runs),
  ]);
  const head = [
    `${thousands(session.articles)} articles${session.photos ? ', a tenth with photos' : ''}`,
    'seconds',
    'of processor',
    'MB',
    'of Hugo’s',
    'of Astro’s',
    'runs',
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function ratioTo(session: Session, { contender, step, wall }: Result, peer: string): string {
  const other = resultOf(session, peer, step);
  return other === undefined || contender === peer ? '' : (wall / other.wall).toFixed(2);
}

/** The aims and what was reached, as a table in Markdown. */
export function aimsReport(sessions: readonly Session[]): string {
  const rows = aims(sessions).map(({ what, atMost, reached }) => [
    what,
    String(atMost),
    reached === null ? 'not measured' : reached.toFixed(reached < 10 ? 2 : 0),
    reached === null ? '' : reached <= atMost ? 'reached' : 'not reached',
  ]);
  const head = ['aim', 'at most', 'measured', ''];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** `10,000` */
export const thousands = (count: number): string => count.toLocaleString('en-US');
