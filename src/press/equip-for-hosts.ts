import type { Environment } from '../collections/environment.ts';
import type { Content } from '../collections/content.ts';
import { published } from '../edition/published.ts';
import { redirects } from '../edition/redirects.ts';
import type { Redirect } from '../edition/redirects.ts';
import { compressCopies } from './compress-copies.ts';
import { writeHostFiles } from './hosts/write-host-files.ts';

/** Former addresses of a paper, as of the moment it is built for. */
export function redirectsOf({ articles, moved, site }: Content, now: Date): Redirect[] {
  const entries = articles.map(({ value }) => value);
  return redirects(
    published(entries, { now, timeZone: site.timeZone }),
    moved.map(({ value }) => value),
  );
}

/** Makes a printed folder ready for any host: what hosts read, and compressed copies. */
export async function equipForHosts(
  printed: string,
  { basePath, now }: Pick<Environment, 'basePath' | 'now'>,
  content: Content,
): Promise<void> {
  await writeHostFiles(printed, basePath, redirectsOf(content, now));
  await compressCopies(printed);
}
