import type { CopySettings } from '../copy/copy-settings.ts';
import { readAuthor } from './author-profiles.ts';
import type { AuthorFile } from './author-profiles.ts';
import { bytesReader, filesAtOnce } from './bytes-reader.ts';
import type { BytesOf } from './bytes-reader.ts';
import { contentFiles } from './content-files.ts';
import type { ContentFiles } from './content-files.ts';
import { inParallel } from './in-parallel.ts';
import { settingsForCopy } from './settings-for-copy.ts';
import { readSite, siteFile } from './site-settings.ts';
import type { SiteReading } from './site-settings.ts';

/** Reads the settings and the authors' files. */
export async function readSiteAndAuthors(
  files: Pick<ContentFiles, 'site' | 'articles' | 'authors'>,
  bytesOf: BytesOf,
): Promise<SiteReading & { authors: AuthorFile[]; forCopy: CopySettings }> {
  const { site, problems } = readSite(files.site ? await bytesOf(siteFile) : null, foldersOf(files.articles));
  const read = await inParallel(files.authors, filesAtOnce, async (file) => {
    const bytes = await bytesOf(file);
    return bytes === null ? null : readAuthor(bytes, file);
  });
  const authors = read.filter((author) => author !== null);
  const profiles = authors.flatMap(({ profile }) => (profile === null ? [] : [profile]));
  return { site, problems, authors, forCopy: settingsForCopy(site, profiles) };
}

/** What the reading of a text depends on, from the content folder alone. */
export async function readSettings(directory: string): Promise<CopySettings> {
  const { forCopy } = await readSiteAndAuthors(await contentFiles(directory), bytesReader(directory, []));
  return forCopy;
}

/** First folders of `articles/`: the sections, where the settings do not say. */
function foldersOf(articles: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of articles) {
    const start = path.indexOf('/') + 1;
    const end = path.indexOf('/', start);
    if (start > 0 && end > start) folders.add(path.slice(start, end));
  }
  return [...folders];
}
