/** Days for which scripts, styles and fonts stay in storage that the paper no longer has: somebody may have an old page open. */
const days = 30;

const word = 'until ';

/**
 * Gives until when a file that the paper no longer has stays all the same, as the manifest notes it, given what that says
 * of it so far; null where it is to go now. Only files of the code stay, whose names are hashes: what was withdrawn is not
 * among them.
 */
export function lingering(file: string, noted: string | null, now: Date): string | null {
  if (!file.startsWith('_astro/')) return null;
  const isNoted = noted?.startsWith(word) === true;
  const until = isNoted ? noted : word + new Date(now.getTime() + days * 86_400_000).toISOString();
  return until > word + now.toISOString() ? until : null;
}
