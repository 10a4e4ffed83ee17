import { join } from 'node:path';
import { expect } from 'vitest';
import { paper, siteYaml, text } from '../collections/paper.ts';
import { runCommand } from './run-command.ts';
import { siteDigest } from './site-digest.ts';

/**
 * Builds a small paper in the evening of November 30, 2024, then a millisecond before each moment that is due, up to
 * `last`, and at it; says whether the bytes stay until then and change then. Gives the moments.
 */
export async function buildsWhenDue(last: string): Promise<string[]> {
  const CONTENT_DIR = await paper({
    'site.yaml': `${siteYaml}breakingLabels: [Breaking]\nbreakingHours: 3\n`,
    'articles/lake/gull-count.txt': text('Gulls counted', 'November 28, 2024 1 p.m. ET'),
    'articles/lake/ice-road.txt': `Breaking\n${text('The ice road breaks', 'November 30, 2024 10 a.m. ET')}`,
    'articles/lake/later.txt': text('Later news\nEmbargo: November 30, 2024 2 p.m. ET', 'November 29, 2024'),
    'letters/gull-count/one.txt': 'By Ada Wren, Town\n\nDecember 1, 2024\n\nI counted more.\n',
  });
  const OUT_DIR = join(await paper({}), 'dist');
  const build = async (now: string) => {
    const { status, stdout, stderr } = await runCommand('build', [], { CONTENT_DIR, OUT_DIR, BUILD_NOW: now });
    expect(status, stderr).toBe(0);
    return { due: /Next due: (\S+);/.exec(stdout)?.[1] ?? '', digest: await siteDigest(OUT_DIR) };
  };
  let { due, digest } = await build('2024-11-30T17:59:00Z');
  const seen: string[] = [];
  while (due <= last) {
    seen.push(due);
    const before = await build(new Date(Date.parse(due) - 1).toISOString());
    expect(before, `just before ${due}`).toEqual({ due, digest });
    const at = await build(due);
    expect(at.digest, `at ${due}`).not.toBe(digest);
    ({ due, digest } = at);
  }
  return seen;
}
