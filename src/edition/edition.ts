import type { ArticleEntry, Letter, MovedAddress } from '../collections/schema.ts';
import type { AuthorProfile, SiteSettings } from '../collections/settings-schema.ts';
import type { BodyPart } from '../copy/body-parts.ts';
import { volumeOf } from './addresses.ts';
import type { Volume } from './addresses.ts';
import { pictureOf, previewsOf } from './article-pictures.ts';
import { authorPages, authorSlugs } from './authors.ts';
import type { AuthorPage, AuthorSlugs } from './authors.ts';
import { beforeInSection } from './before-in-section.ts';
import type { BeforeInSection } from './before-in-section.ts';
import { boundMonth } from './bound-month.ts';
import type { BoundMonth, FiledMonth } from './bound-month.ts';
import { afterBreaking } from './breaking.ts';
import { cardMaker } from './cards.ts';
import type { Card, CardOf, PictureOf, PreviewPicture } from './cards.ts';
import { yearOf } from './dates.ts';
import { directionOf } from './direction.ts';
import type { LanguageMark } from './direction.ts';
import { storyList } from './lists.ts';
import type { ListName, StoryList } from './lists.ts';
import { monthBefore } from './months.ts';
import { yearsOldByDay } from './old-news.ts';
import { onceAsked } from './once-asked.ts';
import { opening } from './opening.ts';
import { publishedLetters } from './published.ts';
import { redirects } from './redirects.ts';
import type { Redirect } from './redirects.ts';
import type { Making } from './register.ts';
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
  /** All volumes, newest first, and those that have a story which readers may see. */
  volumes: BoundMonth[];
  months: BoundMonth[];
  /** The stories of a list, brought as far as they are asked for. */
  list: (name: ListName) => StoryList;
  /** The story of an address that readers may see. */
  storyAt: (address: string) => ArticleEntry | undefined;
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
  /** The month before one that has a story; null for the first. */
  monthBefore: (volume: Volume) => Volume | null;
  related: RelatedStories;
  beforeInSection: BeforeInSection;
  storiesByTitle: StoriesByTitle;
  /** Reads the text of one of the articles. */
  textOf: (article: ArticleEntry) => Promise<BodyPart[]>;
}

/** What a build has read, and how more is read, as the edition needs it. */
export interface Matter extends Pick<Edition, 'now' | 'contentDirectory' | 'lengthOfPreview' | 'textOf'> {
  site: SiteSettings;
  volumes: readonly FiledMonth[];
  /** Name a story and all that is said of it, and lines of text, for whoever must know whether they have changed. */
  names?: Pick<Making, 'nameOf' | 'digest'>;
  profiles: readonly AuthorProfile[];
  letters: readonly Letter[];
  moved: readonly MovedAddress[];
  standing: Edition['standing'];
}

/**
 * Makes the edition of what was read. What needs a walk through the archive is made when it is first asked for, and a
 * volume whose register is known is opened when its stories are asked for: a build that prints one month does without
 * the others.
 */
export function makeEdition({ site, profiles, now, volumes, moved, ...matter }: Matter): Edition {
  const { contentDirectory, lengthOfPreview, textOf, standing } = matter;
  if (!hasWords(site.language))
    console.warn(`No words of the interface in \`${site.language}\` yet: printed in English`);
  const clock = { now, timeZone: site.timeZone };
  const slugs = authorSlugs(profiles);
  const cardOf = cardMaker({ site, now, slugs, pictureOf });
  const letters = Map.groupBy(publishedLetters(matter.letters, clock), ({ article }) => article);
  const making = { site, slugs, now, ...(matter.names ?? { nameOf: () => '', digest: () => '' }) };
  const shownAs = (article: ArticleEntry) => afterBreaking(article, site, now);
  const all = volumes
    .map((volume) => boundMonth(volume, { ...making, shownAs }))
    .sort((one, other) => (one.volume < other.volume ? 1 : -1));
  const months = all.filter(({ count }) => count > 0);
  const byVolume = new Map(months.map((month) => [month.volume, month]));
  const storyAt: Edition['storyAt'] = (url) => byVolume.get(volumeOf({ url }))?.storyAt(url);
  const authors = onceAsked(() => authorPages(months, profiles));
  const topics = onceAsked(() => topicPages(months));
  const former = onceAsked(() =>
    redirects(
      months.flatMap(({ register }) => register.formerly),
      moved,
      (address) => storyAt(address) !== undefined,
    ),
  );
  const related = onceAsked(() => relatedStories(months));
  return {
    site,
    contentDirectory,
    words: wordsFor(site.language),
    wordsMark: wordsMarkIn(site.language),
    year: yearOf(now, site.timeZone),
    direction: directionOf(site.language),
    now,
    volumes: all,
    months,
    storyAt,
    list: (name) => storyList(name, months),
    get authors() {
      return authors();
    },
    get topics() {
      return topics();
    },
    lettersOf: ({ url }) => letters.get(url) ?? [],
    get redirects() {
      return former();
    },
    pages: standing.map(({ slug, title }) => ({ slug, title })),
    standing,
    slugs,
    cardOf,
    lastingCardOf: cardMaker({ site, now: null, slugs, pictureOf }),
    introduced: async (article) => {
      const card = cardOf(article);
      return { ...card, standfirst: card.standfirst ?? opening(await textOf(article)) };
    },
    pictureOf,
    previewsOf: (article) => previewsOf(article, site),
    lengthOfPreview,
    monthBefore: (volume) => monthBefore(volume, months),
    beforeInSection: beforeInSection(months),
    yearsOld: yearsOldByDay(now, site.timeZone),
    related: (article) => related()(article),
    storiesByTitle: storiesByTitle(all),
    textOf,
  };
}
