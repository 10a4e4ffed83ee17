import { getCollection } from 'astro:content';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import type { Content } from '../collections/content.ts';
import { environment } from '../collections/environment.ts';
import { nameOfFile } from '../collections/name-of-file.ts';
import { liveReading } from '../collections/live-reading.ts';
import { readArticleBody } from '../collections/read-article-body.ts';
import type { ArticleEntry, Letter, MovedAddress } from '../collections/schema.ts';
import type { AuthorProfile, SiteSettings } from '../collections/settings-schema.ts';
import { bodyParts } from '../copy/body-parts.ts';
import type { BodyPart } from '../copy/body-parts.ts';
import type { CopySettings } from '../copy/copy-settings.ts';
import type { HeadlineFacts } from '../photos/headline-pages.ts';
import { lengthOfCut } from '../photos/photo-pages.ts';
import { hasPicture, headlineFacts, pictureOf, previewsOf } from './article-pictures.ts';
import { authorPages, authorSlugs } from './authors.ts';
import type { AuthorPage, AuthorSlugs } from './authors.ts';
import { beforeInSection } from './before-in-section.ts';
import type { BeforeInSection } from './before-in-section.ts';
import { afterBreaking } from './breaking.ts';
import { cardMaker } from './cards.ts';
import type { Card, CardOf, PictureOf, PreviewPicture } from './cards.ts';
import { yearOf } from './dates.ts';
import { directionOf } from './direction.ts';
import type { LanguageMark } from './direction.ts';
import { months } from './months.ts';
import type { Month } from './months.ts';
import { yearsOld } from './old-news.ts';
import { opening } from './opening.ts';
import { published, publishedLetters } from './published.ts';
import { redirects } from './redirects.ts';
import type { Redirect } from './redirects.ts';
import { relatedStories } from './related.ts';
import type { RelatedStories } from './related.ts';
import { storiesByTitle } from './stories-by-title.ts';
import type { StoriesByTitle } from './stories-by-title.ts';
import { topicPages } from './topics.ts';
import type { TopicPage } from './topics.ts';
import { hasWords, wordsFor } from './words.ts';
import type { Words } from './words.ts';
import { wordsMarkIn } from './words-mark.ts';

/** Everything that the pages of this build are laid out from. */
export interface Edition {
  site: SiteSettings;
  /** Absolute path of the folder of the paper's texts and photos. */
  contentDirectory: string;
  words: Words;
  /** On the interface's own words, where they are not in the language of the paper. */
  wordsMark: LanguageMark;
  /** The year it is printed in. */
  year: string;
  direction: 'ltr' | 'rtl';
  now: Date;
  /** What readers may see, newest first. */
  articles: ArticleEntry[];
  months: Month[];
  authors: AuthorPage[];
  topics: TopicPage[];
  /** Readers' letters to an article, in no order. */
  lettersOf: (article: ArticleEntry) => Letter[];
  /** What became of former addresses. */
  redirects: Redirect[];
  /** The standing pages, as all others lead to them. */
  pages: { slug: string; title: string }[];
  /** The standing pages themselves. */
  standing: { slug: string; title: string; html: string }[];
  slugs: AuthorSlugs;
  /** For pages that are printed anew with every edition. */
  cardOf: CardOf;
  /** For the pages of a volume, which say nothing that today decides. */
  lastingCardOf: CardOf;
  /** A card whose standfirst, where the text has none, is the text's first sentences. */
  introduced: (article: ArticleEntry) => Promise<Card>;
  pictureOf: PictureOf;
  /** What search engines and link previews show of an article; the best for a preview comes last. */
  previewsOf: (article: ArticleEntry) => PreviewPicture[];
  /** Length in bytes of the photo that link previews show of an article; null where it has none. */
  lengthOfPreview: (article: ArticleEntry) => Promise<number | null>;
  /** The whole years that an article says it is older than. */
  yearsOld: (article: ArticleEntry) => number;
  /** What the pictures of articles without a photo are set from. */
  headlineFacts: HeadlineFacts[];
  related: RelatedStories;
  beforeInSection: BeforeInSection;
  storiesByTitle: StoriesByTitle;
  /** Reads the text of one of the articles. */
  textOf: (article: ArticleEntry) => Promise<BodyPart[]>;
}

/** What a build has read, as the edition needs it; `forCopy` only where it is known already. */
interface Matter {
  site: SiteSettings;
  articles: readonly { id: string; data: ArticleEntry }[];
  profiles: readonly AuthorProfile[];
  letters: readonly Letter[];
  moved: readonly MovedAddress[];
  standing: Edition['standing'];
  forCopy?: CopySettings;
}

let printed: Promise<Edition> | null = null;

/** The edition of this build, made once; the live preview makes it anew for every page. */
export function currentEdition(): Promise<Edition> {
  if (import.meta.env.DEV) return collected().then(makeEdition);
  printed ??= collected().then(makeEdition);
  return printed;
}

/**
 * Makes the edition of what the press has read, instead of what Astro's collections hold. Pages get it through `lens`,
 * which can tell what each of them looks at.
 */
export function printEditionOf(content: Content, lens: (edition: Edition) => Edition = (edition) => edition): Edition {
  const edition = makeEdition(matterOf(content));
  printed = Promise.resolve(lens(edition));
  return edition;
}

function matterOf({ site, articles, authors, letters, moved, pages, forCopy }: Content): Matter {
  return {
    site,
    articles: articles.map(({ path, value }) => ({ id: path, data: value })),
    profiles: authors.map(({ value }) => value),
    letters: letters.map(({ value }) => value),
    moved: moved.map(({ value }) => value),
    standing: pages.map(({ path, value }) => ({ slug: nameOfFile(path), ...value })),
    forCopy,
  };
}

async function collected(): Promise<Matter> {
  const live = liveReading();
  if (live !== null) return matterOf(live);
  return {
    site: await siteSettings(),
    articles: await entriesOf('articles'),
    profiles: (await entriesOf('authors')).map(({ data }) => data),
    letters: (await entriesOf('letters')).map(({ data }) => data),
    moved: (await entriesOf('moved')).map(({ data }) => data),
    standing: (await entriesOf('pages')).map(({ id, data }) => ({ slug: id, ...data })),
  };
}

function makeEdition(read: Matter): Edition {
  const { site, profiles } = read;
  const { contentDirectory, now } = environment();
  const matter = {
    ...read,
    articles: read.articles.map(({ id, data }) => ({ id, data: afterBreaking(data, site, now) })),
  };
  if (!hasWords(site.language))
    console.warn(`No words of the interface in \`${site.language}\` yet: printed in English`);
  const clock = { now, timeZone: site.timeZone };
  const articles = published(
    matter.articles.map(({ data }) => data),
    clock,
  );
  const shown = new Set(articles);
  const slugs = authorSlugs(profiles);
  const cardOf = cardMaker({ site, now, slugs, pictureOf });
  const textOf = textReader(matter, contentDirectory);
  const letters = Map.groupBy(publishedLetters(matter.letters, clock), ({ article }) => article);
  return {
    site,
    contentDirectory,
    words: wordsFor(site.language),
    wordsMark: wordsMarkIn(site.language),
    year: yearOf(now, site.timeZone),
    direction: directionOf(site.language),
    now,
    articles,
    months: months(articles),
    authors: authorPages(articles, profiles),
    topics: topicPages(articles),
    lettersOf: ({ url }) => letters.get(url) ?? [],
    redirects: redirects(articles, matter.moved),
    pages: matter.standing.map(({ slug, title }) => ({ slug, title })),
    standing: matter.standing,
    slugs,
    cardOf,
    lastingCardOf: cardMaker({ site, now: null, slugs, pictureOf }),
    introduced: async (article) => {
      const card = cardOf(article);
      return { ...card, standfirst: card.standfirst ?? opening(await textOf(article)) };
    },
    pictureOf,
    previewsOf: (article) => previewsOf(article, site),
    lengthOfPreview: askedOnce(({ photo }) => lengthOfCut(photo, contentDirectory)),
    headlineFacts: articles.filter(({ photo }) => !hasPicture(photo)).map((article) => headlineFacts(article, site)),
    beforeInSection: beforeInSection(articles),
    yearsOld: (article) => yearsOld(article, now, site.timeZone),
    related: relatedStories(articles, site.timeZone),
    storiesByTitle: storiesByTitle(
      articles,
      matter.articles.map(({ data }) => data).filter((article) => !shown.has(article)),
    ),
    textOf,
  };
}

/** The entries of a collection, which may have none: a paper needs no letters, authors or pages. */
async function entriesOf<Name extends Exclude<CollectionKey, 'filled'>>(name: Name): Promise<CollectionEntry<Name>[]> {
  const [filled] = await getCollection('filled');
  return filled?.data.names.includes(name) === true ? getCollection(name) : [];
}

async function siteSettings(): Promise<SiteSettings> {
  const [entry] = await getCollection('site');
  if (entry === undefined) throw new Error('Unexpected missing settings, expected `site.yaml` in the content folder');
  return entry.data;
}

/** How many texts are kept at hand: the newest are in many feeds. */
const textsAtHand = 256;

function textReader({ articles, forCopy }: Matter, directory: string): Edition['textOf'] {
  const byArticle = new Map(articles.map((entry) => [entry.data, entry]));
  const read = new Map<ArticleEntry, Promise<BodyPart[]>>();
  return (article) => {
    const known = read.get(article);
    if (known !== undefined) return known;
    const entry = byArticle.get(article);
    const text = entry === undefined ? Promise.resolve([]) : readArticleBody(entry, directory, forCopy).then(bodyParts);
    const [oldest] = read.keys();
    if (oldest !== undefined && read.size >= textsAtHand) read.delete(oldest);
    read.set(article, text);
    return text;
  };
}

/** Keeps what is found about an article: the newest are in many feeds. */
function askedOnce<Answer>(ask: (article: ArticleEntry) => Answer): (article: ArticleEntry) => Answer {
  const answers = new WeakMap<ArticleEntry, { answer: Answer }>();
  return (article) => {
    const known = answers.get(article) ?? { answer: ask(article) };
    answers.set(article, known);
    return known.answer;
  };
}
