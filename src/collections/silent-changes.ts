import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Environment } from './environment.ts';
import { momentOf } from '../copy/address/calendar-date.ts';
import { parseCopy } from '../copy/parse-copy.ts';
import type { ParsedCopy } from '../copy/parse-copy.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { readSources } from './read-sources.ts';

const run = promisify(execFile);

/** A text that differs from the one in git, and the path it had there. */
interface Changed {
  path: string;
  before: string;
}

/**
 * Warns of published texts whose words have changed since `commit` without `Updated:` or a correction. Says nothing
 * where there is no git, or no such text in it; throws where `commit` was asked for and is none.
 */
export async function silentChanges(
  { contentDirectory, now }: Pick<Environment, 'contentDirectory' | 'now'>,
  commit: string | null,
): Promise<Problem[]> {
  const git = async (...options: string[]) =>
    (await run('git', ['-C', contentDirectory, ...options], { encoding: 'buffer', maxBuffer: 1 << 28 })).stdout;
  const changed = await changedTexts(git, commit);
  if (changed.length === 0) return [];
  const sourceOf = await readSources(contentDirectory);
  const problems: Problem[] = [];
  for (const { path, before } of changed) {
    const text = await sourceOf(path);
    if (text === null) continue;
    const { source, settings } = text;
    const old = parseCopy({ ...source, text: await git('show', `${commit ?? 'HEAD'}:./${before}`) }, settings);
    const date = old.article.datePublished;
    const wasPublished = !old.placement.draft && date !== '' && momentOf(date, settings.timeZone) <= now.getTime();
    const fresh = parseCopy(source, settings);
    if (!wasPublished || fresh.placement.draft || !isSilent(old, fresh)) continue;
    const reason = `Unexpected change of a text that is published since ${date.slice(0, 10)}, without \`Updated:\` or a correction`;
    problems.push(problem('changed-silently', { file: path, line: firstDifference(old, fresh) }, reason));
  }
  return problems;
}

type Git = (...options: string[]) => Promise<Buffer>;

async function changedTexts(git: Git, commit: string | null): Promise<Changed[]> {
  const options = ['diff', '--relative', '--name-status', '--find-renames', '--diff-filter=MR', '-z'];
  let listed: Buffer;
  try {
    await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${commit ?? 'HEAD'}^{commit}`);
    listed = await git(...options, commit ?? 'HEAD', '--', 'articles');
  } catch (error) {
    if (commit === null) return [];
    throw new Error(`Unexpected \`--against ${commit}\`, expected a commit of the repository that the texts are in`, {
      cause: error,
    });
  }
  const fields = listed.toString('utf8').split('\0');
  const changed: Changed[] = [];
  for (let at = 0; at + 1 < fields.length;) {
    const isRename = fields[at]?.startsWith('R') === true;
    const before = fields[at + 1] ?? '';
    const path = (isRename ? fields[at + 2] : before) ?? '';
    if (/\.(?:txt|md)$/i.test(path)) changed.push({ path, before });
    at += isRename ? 3 : 2;
  }
  return changed;
}

/** Whether what readers read has changed, and nothing that tells them so. */
function isSilent({ article: old }: ParsedCopy, { article: fresh }: ParsedCopy): boolean {
  const updated = fresh.dateModified !== null && fresh.dateModified !== old.dateModified;
  const corrected = fresh.corrections.some(({ text }) => old.corrections.every((former) => former.text !== text));
  const told = updated || corrected;
  return !told && wordsOf(old) !== wordsOf(fresh);
}

const wordsOf = ({ headline, standfirst, html, photo }: ParsedCopy['article']): string =>
  [headline, standfirst, html, photo?.caption]
    .join('\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** The first line, counted from 1, that is another than before. */
function firstDifference({ sourceLines: old }: ParsedCopy, { sourceLines: fresh }: ParsedCopy): number {
  const at = fresh.findIndex((line, index) => line !== old[index]);
  return at === -1 ? 1 : at + 1;
}
