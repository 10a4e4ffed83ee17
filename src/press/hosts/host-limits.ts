/**
 * What hosts that read `_redirects` and `_headers` do not take, as far as they document it
 * (developers.cloudflare.com/pages/configuration/redirects, …/headers, /pages/platform/limits).
 */
const cloudflare = { redirects: 2000, redirectLength: 1000, headers: 100, headerLength: 2000, files: 20_000 } as const;

/** Sentences on what of a paper goes beyond the limits of Cloudflare Pages; `files` counts all files of the site. */
export function beyondLimits(
  hostFiles: readonly (readonly [file: string, contents: string])[],
  files: number,
): string[] {
  const texts = new Map(hostFiles);
  const lines = (file: string) => (texts.get(file) ?? '').split('\n').filter((line) => line !== '');
  const redirects = lines('_redirects');
  const headers = lines('_headers');
  const rules = headers.filter((line) => !line.startsWith(' '));
  const longest = (of: readonly string[]) => Math.max(0, ...of.map(({ length }) => length));
  return [
    redirects.length > cloudflare.redirects || longest(redirects) > cloudflare.redirectLength
      ? `Cloudflare Pages reads ${cloudflare.redirects} redirects of ${cloudflare.redirectLength} characters from _redirects, which has ${redirects.length}, the longest of ${longest(redirects)}; others lead on by their pages.`
      : null,
    rules.length > cloudflare.headers || longest(headers) > cloudflare.headerLength
      ? `Cloudflare Pages reads ${cloudflare.headers} rules and lines of ${cloudflare.headerLength} characters from _headers, which has ${rules.length}, the longest line of ${longest(headers)}; it does without the others.`
      : null,
    files > cloudflare.files
      ? `Cloudflare Pages takes ${cloudflare.files} files in its free plan; this paper has ${files}, copies included (docs/deploy.md).`
      : null,
  ].filter((sentence) => sentence !== null);
}
