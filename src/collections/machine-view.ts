import type { Article, Photo } from '../copy/article.ts';
import { parseCopy } from '../copy/parse-copy.ts';
import type { LineRole } from '../copy/parse-copy.ts';
import type { CopyMessage } from '../copy/message.ts';
import type { Content, FiledArticle } from './content.ts';
import { compareText } from './problem.ts';
import type { Problem } from './problem.ts';
import { readSources } from './read-sources.ts';

/** A file of the content folder as `npm run check -- --json` prints it. */
export interface FileView {
  /** Relative to the content folder. */
  file: string;
  /** Address without the base path; null where the file has no page of its own. */
  url: string | null;
  /** Null for settings, authors, letters, pages and pictures, which are here only where something is wrong with them. */
  article: (Omit<Article, 'corrections'> & { corrections: { date: string | null; text: string }[] }) | null;
  lines: LineRole[];
  messages: CopyMessage[];
}

/** Every article, and every other file with a problem, in the order of their names; texts are read again one by one. */
export async function* machineView(content: Content, contentDirectory: string): AsyncGenerator<FileView> {
  const problems = Map.groupBy(content.problems, ({ file }) => file);
  const articles = new Map(content.articles.map((article) => [article.path, article]));
  const sourceOf = await readSources(contentDirectory);
  const files = new Set([...content.texts, ...problems.keys()]);
  const texts = new Set(content.texts);
  for (const file of [...files].sort(compareText)) {
    const messages = (problems.get(file) ?? []).map(withoutFile);
    const source = texts.has(file) ? await sourceOf(file) : null;
    if (source === null) {
      yield { file, url: null, article: null, lines: [], messages };
      continue;
    }
    const { article, lines } = parseCopy(source.source, source.settings);
    const filed = articles.get(file);
    yield { file, url: filed?.value.url ?? null, article: printed(article, filed), lines, messages };
  }
}

/** The article in the form that is agreed on, key by key; its photo is completed as on the page. */
function printed(article: Article, filed: FiledArticle | undefined): NonNullable<FileView['article']> {
  const photo = filed?.value.photo ?? null;
  return {
    headline: article.headline,
    standfirst: article.standfirst,
    label: article.label,
    section: article.section,
    topics: article.topics,
    authors: article.authors.map(({ name, role, organization, jobTitle }) => ({ name, role, organization, jobTitle })),
    dateline: article.dateline,
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    photo: article.photo === null ? null : printedPhoto({ ...article.photo, ...wordsOf(photo) }),
    corrections: article.corrections.map(({ date, text }) => ({ date, text })),
    contributors: article.contributors,
    biographies: article.biographies.map(({ name, text }) => ({ name, text })),
    copyrightNotice: article.copyrightNotice,
    wordCount: article.wordCount,
    html: article.html,
  };
}

function printedPhoto({ src, alt, caption, creator, agency, file }: Photo): Photo {
  return { src, alt, caption, creator, agency, file };
}

function wordsOf(photo: Omit<Photo, 'src'> | null): Partial<Photo> {
  if (photo === null) return {};
  const { alt, caption, creator, agency } = photo;
  return { alt, caption, creator, agency };
}

function withoutFile({ line, column, severity, ruleId, reason, help }: Problem): CopyMessage {
  return { line, column, severity, ruleId, reason, help };
}
