import { addressees, articlesBySlug } from './addressee.ts';
import { answeredLetters } from './answered-letters.ts';
import { bytesReader } from './bytes-reader.ts';
import { contentFiles } from './content-files.ts';
import { contentMemory } from './content.ts';
import type { Content, ContentMemory, Filed, FiledArticle, FiledVolume } from './content.ts';
import type { Environment } from './environment.ts';
import { printable } from './filed-articles.ts';
import { nameOfFile } from './name-of-file.ts';
import { byPlace, compareText } from './problem.ts';
import type { Problem } from './problem.ts';
import { readAddresses } from './read-addresses.ts';
import { folderOf, readLetters } from './read-letters.ts';
import { readPages } from './read-pages.ts';
import { readSiteAndAuthors } from './read-settings.ts';
import { readShelves } from './read-shelves.ts';
import type { ReadShelf } from './read-shelves.ts';
import { keptAddresses } from './rules/kept-addresses.ts';
import { knownRelated } from './rules/known-related.ts';
import { lettersOfArticles } from './rules/letters-of-articles.ts';
import { oneAuthor } from './rules/one-author.ts';
import { oneName } from './rules/one-name.ts';
import { oneTopic } from './rules/one-topic.ts';
import { pageAddresses } from './rules/page-addresses.ts';
import { usedPictures } from './rules/used-pictures.ts';
import type { Letter } from './schema.ts';

/**
 * Reads the whole content folder; every problem of every file is collected, and nothing is thrown for any. `tell` is told
 * how many of the texts are read. `now` tells which of the addresses that readers were given are held back or taken down.
 */
export async function readContent(
  { contentDirectory: directory, now = new Date() }: Pick<Environment, 'contentDirectory'> & Partial<Environment>,
  memory: ContentMemory = contentMemory(),
  tell: (done: number, total: number) => void = () => undefined,
): Promise<Content> {
  const problems: Problem[] = [];
  const bytesOf = bytesReader(directory, problems);
  const files = await contentFiles(directory);

  const { site, forCopy, ...settings } = await readSiteAndAuthors(files, bytesOf);
  const shelves = await readShelves({ directory, files, site, forCopy, memory, tell });
  const letters = await readLetters(files.letters, bytesOf, forCopy);
  const threads = answeredLetters(letters.read);
  const articlesNamed = articlesBySlug(shelves);
  const slugs = () =>
    shelves.filter(({ isOpen }) => isOpen).flatMap(({ articles }) => articles.map(({ value }) => value.slug));
  const pages = await readPages(files.pages, bytesOf);
  const ledger = await readAddresses(files.addresses, bytesOf);
  const ofPictures = new Map(shelves.flatMap(({ facts }) => facts.ofPictures.map((found) => [found.file, found])));

  problems.push(
    ...files.problems,
    ...settings.problems,
    ...settings.authors.flatMap((author) => author.problems),
    ...oneAuthor(settings.authors),
    ...oneName(files.authors),
    ...shelves.flatMap((shelf) => shelf.problems),
    ...ofPictures.values(),
    ...letters.problems,
    ...threads.problems,
    ...pages.problems,
    ...pageAddresses(
      files.pages,
      site.sections.map(({ slug }) => slug),
    ),
    ...oneName(files.pages),
    ...ledger.problems,
    ...keptAddresses(ledger.kept, shelves, {
      pages: [
        ...site.sections.map(({ slug }) => `/${slug}/`),
        ...pages.read.map(({ path }) => `/${nameOfFile(path)}/`),
      ],
      clock: { now, timeZone: site.timeZone },
    }),
    ...oneTopic(shelves),
    ...lettersOfArticles(letters.read, articlesNamed, slugs),
    ...knownRelated(shelves),
    ...usedPictures(files.pictures, new Set(shelves.flatMap(({ facts }) => facts.pictures))),
  );
  const volumes = shelves.filter(({ volume }) => volume !== '').map(volumeOf);
  return {
    site,
    forCopy,
    authors: settings.authors.flatMap(({ file, profile }) =>
      profile === null ? [] : [{ path: file, value: profile }],
    ),
    volumes,
    get articles() {
      return volumes.flatMap(({ articles }) => articles).sort((one, other) => compareText(one.path, other.path));
    },
    letters: filedLetters(threads.letters, articlesNamed),
    pages: pages.read,
    moved: ledger.kept.flatMap(({ address, to, file, line }) =>
      to === undefined ? [] : [{ path: `${file}:${line}`, value: { from: address, to } }],
    ),
    kept: ledger.kept.map(({ address }) => address),
    texts: files.articles,
    files:
      files.articles.length + files.authors.length + files.letters.length + files.pages.length + (files.site ? 1 : 0),
    problems: problems.sort(byPlace),
    notices: shelves.reduce((sum, shelf) => sum + shelf.notices, 0),
  };
}

/** A volume as editions see it. */
function volumeOf(shelf: ReadShelf): FiledVolume {
  const { volume, digest } = shelf;
  let known: FiledArticle[] | null = null;
  return {
    volume,
    digest,
    get articles() {
      return (known ??= printable(shelf.articles));
    },
  };
}

/** Letters with the address of their article; what no article is named after is not printed. */
function filedLetters(
  letters: readonly Filed<Omit<Letter, 'article'>>[],
  articlesNamed: Parameters<typeof addressees>[0],
): Filed<Letter>[] {
  const addresseeOf = addressees(articlesNamed);
  return letters.flatMap(({ path, value }) => {
    const { article } = addresseeOf(folderOf(path));
    return article === null ? [] : [{ path, value: { ...value, article: article.url } }];
  });
}
