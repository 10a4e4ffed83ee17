import type { Environment } from './environment.ts';
import { momentOf } from '../copy/address/calendar-date.ts';
import { parseCopy } from '../copy/parse-copy.ts';
import type { ParsedCopy } from '../copy/parse-copy.ts';
import { changedParts, toldChange } from './changed-parts.ts';
import type { Content } from './content.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { readSources } from './read-sources.ts';
import { textsInGit } from './texts-in-git.ts';

/**
 * Warns of published texts that readers see otherwise than at `commit` (the last one where it is null) without `Updated:`
 * or a correction, of those that are gone without a redirect, and where git cannot tell. Says nothing where there is no
 * git, or no such text in it.
 *
 * @throws where `commit` was asked for and is none
 */
export async function silentChanges(
  { contentDirectory, now }: Pick<Environment, 'contentDirectory' | 'now'>,
  commit: string | null,
  { articles, moved, forCopy: settings }: Pick<Content, 'articles' | 'moved' | 'forCopy'>,
): Promise<Problem[]> {
  const found = await textsInGit(contentDirectory, commit);
  if (found === null) return [];
  const shallow = 'Unexpected shallow checkout: whether published texts were changed without a word is not known';
  const problems = found.isShallow ? [problem('history-missing', { file: 'articles' }, shallow)] : [];
  if (found.changed.length === 0) return problems;
  const answered = new Set([
    ...articles.flatMap(({ value }) => (value.draft ? [] : [value.url, ...value.formerly])),
    ...moved.map(({ value }) => value.from),
  ]);
  const sourceOf = await readSources(contentDirectory);
  for (const { path, isDeleted, old: oldBytes, firstChange } of found.changed) {
    const source = isDeleted ? null : ((await sourceOf(path))?.source ?? null);
    const old = parseCopy({ path, photos: source?.photos ?? new Set(), text: await oldBytes() }, settings);
    const lastMoment = Math.min((await firstChange()) ?? now.getTime(), now.getTime());
    if (!wasOut(old, lastMoment, settings.timeZone)) continue;
    const since = old.article.datePublished.slice(0, 10);
    const fresh = source === null ? null : parseCopy(source, settings);
    if (fresh === null || fresh.placement.draft) {
      if (answered.has(old.url)) continue;
      const reason = `Unexpected end of the text at ${old.url}, which is published since ${since}`;
      problems.push(problem('ended-silently', { file: path }, reason));
      continue;
    }
    const told = toldChange(old.article, fresh.article, settings.timeZone);
    if (told === 'undated') {
      const reason = 'Unexpected correction without a date: feeds and sitemaps do not learn of it';
      problems.push(problem('correction-undated', { file: path, line: firstDifference(old, fresh) }, reason));
    }
    const parts = changedParts(old.article, fresh.article);
    if (parts.length === 0 || told !== null) continue;
    const reason = `Unexpected change of ${parts.join(' and ')} in what is published since ${since}, without \`Updated:\` or a correction`;
    problems.push(problem('changed-silently', { file: path, line: firstDifference(old, fresh) }, reason));
  }
  return problems;
}

/** Whether a text was before readers at `moment`, in milliseconds since 1970, or had been. */
function wasOut({ article, placement }: ParsedCopy, moment: number, timeZone: string): boolean {
  if (placement.draft || article.datePublished === '') return false;
  return [article.datePublished, placement.embargo].every(
    (date) => date === null || momentOf(date, timeZone) <= moment,
  );
}

/** The first line, counted from 1, that is another than before. */
function firstDifference({ sourceLines: old }: ParsedCopy, { sourceLines: fresh }: ParsedCopy): number {
  const at = fresh.findIndex((line, index) => line !== old[index]);
  return at === -1 ? 1 : at + 1;
}
