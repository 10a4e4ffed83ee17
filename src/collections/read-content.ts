import { addressees } from './addressee.ts';
import { answeredLetters } from './answered-letters.ts';
import { articleEntry, picturePath } from './article-entry.ts';
import { bytesReader } from './bytes-reader.ts';
import { contentFiles } from './content-files.ts';
import { contentMemory } from './content.ts';
import type { Content, ContentMemory, Filed, FiledArticle } from './content.ts';
import type { Environment } from './environment.ts';
import { filedVolumes } from './filed-volumes.ts';
import { nameOfFile } from './name-of-file.ts';
import { byPlace } from './problem.ts';
import type { Problem } from './problem.ts';
import { placesOfKeys } from './places-of-keys.ts';
import { readAddresses } from './read-addresses.ts';
import { folderOf, readLetters } from './read-letters.ts';
import { readPages } from './read-pages.ts';
import { readPictures } from './read-pictures.ts';
import type { PictureReading } from './read-pictures.ts';
import { readSiteAndAuthors } from './read-settings.ts';
import { digestOfFacts } from './read-text.ts';
import type { ReadText } from './read-text.ts';
import { readTexts } from './read-texts.ts';
import { keptAddresses } from './rules/kept-addresses.ts';
import { dayAddresses } from './rules/day-addresses.ts';
import { knownDiscussions } from './rules/known-discussions.ts';
import { knownRelated } from './rules/known-related.ts';
import { lettersOfArticles } from './rules/letters-of-articles.ts';
import { oneAddress } from './rules/one-address.ts';
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
  tell?: (done: number, total: number) => void,
): Promise<Content> {
  const problems: Problem[] = [];
  const bytesOf = bytesReader(directory, problems);
  const files = await contentFiles(directory);

  const settings = await readSiteAndAuthors(files, bytesOf);
  const texts = await readTexts(directory, files, settings.forCopy, memory.texts, tell);
  const used = new Set(texts.read.flatMap(picturesOf));
  const pictures = await readPictures(
    directory,
    files.pictures.filter((file) => used.has(file)),
    memory.pictures,
  );
  const placeOfKey = placesOfKeys(texts.read);
  const articles = filedArticles(texts.read, pictures);
  const letters = await readLetters(files.letters, bytesOf, settings.forCopy);
  const threads = answeredLetters(letters.read);
  const pages = await readPages(files.pages, bytesOf);
  const ledger = await readAddresses(files.addresses, bytesOf);

  problems.push(
    ...files.problems,
    ...settings.problems,
    ...settings.authors.flatMap((author) => author.problems),
    ...oneAuthor(settings.authors),
    ...oneName(files.authors),
    ...texts.problems,
    ...[...pictures.values()].flatMap((reading) => reading.problems),
    ...letters.problems,
    ...threads.problems,
    ...pages.problems,
    ...pageAddresses(
      files.pages,
      settings.site.sections.map(({ slug }) => slug),
    ),
    ...oneName(files.pages),
    ...oneAddress(articles.filter(({ value }) => !value.draft && value.url !== '')),
    ...ledger.problems,
    ...keptAddresses(ledger.kept, articles, {
      pages: [
        ...settings.site.sections.map(({ slug }) => `/${slug}/`),
        ...pages.read.map(({ path }) => `/${nameOfFile(path)}/`),
      ],
      clock: { now, timeZone: settings.site.timeZone },
    }),
    ...dayAddresses(articles, placeOfKey),
    ...oneTopic(articles, placeOfKey),
    ...lettersOfArticles(
      letters.read,
      articles.map(({ value }) => value),
    ),
    ...knownDiscussions(texts.read, settings.site.comments),
    ...knownRelated(
      texts.read,
      articles.map(({ value }) => value.headline),
    ),
    ...usedPictures(files.pictures, used),
  );
  const printable = articles.filter(({ value }) => value.url !== '' && value.headline !== '');
  return {
    site: settings.site,
    forCopy: settings.forCopy,
    authors: settings.authors.flatMap(({ file, profile }) =>
      profile === null ? [] : [{ path: file, value: profile }],
    ),
    volumes: filedVolumes(printable),
    articles: printable,
    letters: filedLetters(threads.letters, articles),
    pages: pages.read,
    moved: ledger.kept.flatMap(({ address, to, file, line }) =>
      to === undefined ? [] : [{ path: `${file}:${line}`, value: { from: address, to } }],
    ),
    kept: ledger.kept.map(({ address }) => address),
    texts: files.articles,
    files:
      files.articles.length + files.authors.length + files.letters.length + files.pages.length + (files.site ? 1 : 0),
    problems: problems.sort(byPlace),
  };
}

function picturesOf({ path, article, photos }: ReadText): string[] {
  return [article.photo, ...photos].flatMap((photo) =>
    typeof photo?.src === 'string' ? [picturePath(path, photo.src)] : [],
  );
}

function filedArticles(texts: readonly ReadText[], pictures: ReadonlyMap<string, PictureReading>): FiledArticle[] {
  const printable = new Map(
    [...pictures].flatMap(([file, { picture }]) => (picture === null ? [] : [[file, picture] as const])),
  );
  return texts.map((text) => ({
    path: text.path,
    value: articleEntry(text, printable),
    bytesDigest: text.bytesDigest,
    digest: digestOfEntry(text, pictures),
  }));
}

/** Equal where the entries made of a text and of its pictures are. */
function digestOfEntry(text: ReadText, pictures: ReadonlyMap<string, PictureReading>): string {
  const own = picturesOf(text);
  if (own.length === 0) return text.factsDigest;
  const seen = own.map((file) => [file, pictures.get(file)?.picture?.digest ?? null]);
  return digestOfFacts([text.factsDigest, text.path, seen]);
}

/** Letters with the address of their article; what no article is named after is not printed. */
function filedLetters(
  letters: readonly Filed<Omit<Letter, 'article'>>[],
  articles: readonly FiledArticle[],
): Filed<Letter>[] {
  const addresseeOf = addressees(articles.map(({ value }) => value));
  return letters.flatMap(({ path, value }) => {
    const { article } = addresseeOf(folderOf(path));
    return article === null ? [] : [{ path, value: { ...value, article: article.url } }];
  });
}
