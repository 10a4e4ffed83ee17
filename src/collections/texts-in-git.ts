import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A text that differs from the one of a commit. */
export interface ChangedText {
  /** Path in the content folder; of one that was deleted, where it was. */
  path: string;
  isDeleted: boolean;
  /** Its bytes at the commit. */
  old: () => Promise<Buffer>;
  /** When it was first changed after the commit, in milliseconds since 1970; null where that is not committed yet. */
  firstChange: () => Promise<number | null>;
}

/** What git says of the texts in a content folder. */
export interface TextsInGit {
  /** Whether git has not all commits here, as in a checkout of CI, so that nothing is known of what was before. */
  isShallow: boolean;
  changed: ChangedText[];
}

/**
 * Compares the texts in `directory` with those of `commit`, or of the last one; null where git knows nothing of the
 * folder.
 *
 * @throws where `commit` was asked for and is none, or none that this checkout has
 */
export async function textsInGit(directory: string, commit: string | null): Promise<TextsInGit | null> {
  const git = async (...options: string[]) =>
    (await run('git', ['-C', directory, ...options], { encoding: 'buffer', maxBuffer: 1 << 28 })).stdout;
  const isShallow = await git('rev-parse', '--is-shallow-repository').then(
    (said) => said.toString().trim() === 'true',
    () => false,
  );
  const base = commit ?? 'HEAD';
  const listed = await differences(git, base).catch((error: unknown) => {
    if (commit === null) return null;
    const hint = isShallow
      ? '; this checkout is shallow: `git fetch --unshallow`, or `fetch-depth: 0` in a workflow'
      : '';
    const reason = `Unexpected \`--against ${commit}\`, expected a commit of the repository that the texts are in${hint}`;
    throw new Error(reason, { cause: error });
  });
  if (listed === null) return null;
  const changed = listed.map(({ path, before, isDeleted }) => ({
    path,
    isDeleted,
    old: () => git('show', `${base}:./${before}`),
    firstChange: async () => {
      const times = (await git('log', '--reverse', '--format=%ct', `${base}..HEAD`, '--', before)).toString();
      const [first = ''] = times.split('\n');
      return first === '' ? null : Number(first) * 1000;
    },
  }));
  return { isShallow, changed };
}

/** Texts that were changed, moved or deleted, with their paths before. */
async function differences(
  git: (...options: string[]) => Promise<Buffer>,
  base: string,
): Promise<{ path: string; before: string; isDeleted: boolean }[]> {
  await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`);
  const options = ['--relative', '--name-status', '--find-renames', '--diff-filter=MRD', '-z'];
  const fields = (await git('diff', ...options, base, '--', 'articles')).toString('utf8').split('\0');
  const found: { path: string; before: string; isDeleted: boolean }[] = [];
  for (let at = 0; at + 1 < fields.length;) {
    const isMoved = fields[at]?.startsWith('R') === true;
    const before = fields[at + 1] ?? '';
    const path = (isMoved ? fields[at + 2] : before) ?? '';
    if (/\.(?:txt|md)$/i.test(path)) found.push({ path, before, isDeleted: fields[at] === 'D' });
    at += isMoved ? 3 : 2;
  }
  return found;
}
