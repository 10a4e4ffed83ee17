import { calendarDate } from '../copy/address/calendar-date.ts';
import type { Photo } from '../copy/article.ts';
import type { BodyPart } from '../copy/body-parts.ts';
import type { ArticleEntry, PrintedPhoto } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import { sectionAddress } from './addresses.ts';
import { byline } from './authors.ts';
import type { AuthorSlugs, BylineGroup } from './authors.ts';
import { kickerOf, sectionName } from './cards.ts';
import type { Picture, PictureOf } from './cards.ts';
import { correctionIds } from './corrections.ts';
import { formatDate, printedDate } from './dates.ts';
import type { PrintedDate, Tongue } from './dates.ts';
import { directionOf, languageMark } from './direction.ts';
import type { LanguageMark } from './direction.ts';
import { letterToEditor, mistakeToEditor } from './letter-mail.ts';
import { playerOf } from './player.ts';
import type { Player } from './player.ts';
import { withSponsoredLinks } from './sponsored-links.ts';
import { storyKind } from './story-kind.ts';
import { shareLinks } from './share-links.ts';
import type { ShareLink } from './share-links.ts';
import { sourceLine } from './source-line.ts';
import type { SourcePart } from './source-line.ts';
import type { NamedStory, StoriesByTitle } from './stories-by-title.ts';
import { topicLinks } from './topics.ts';
import type { TopicLink } from './topics.ts';
import { withDateline } from './with-dateline.ts';
import { wordsFor } from './words.ts';
import type { Words } from './words.ts';
import { wordsMarkIn } from './words-mark.ts';

/** A photo with its caption; `picture` is null where only the caption is left. */
export interface Figure {
  picture: Picture | null;
  caption: string;
  credit: string;
  /** What is said of a picture that no camera has taken. */
  note: string | null;
}

/** A link to a video, recording, post or map elsewhere; a player that a press loads, where its provider has one. */
export interface Embed extends Pick<Extract<BodyPart, { kind: 'embed' }>, 'kind' | 'url' | 'provider' | 'medium'> {
  /** The place that a map shows; null where its address names none. */
  place: string | null;
  /** The picture that the text names for it. */
  figure: Figure | null;
  player: Player | null;
}

/** A stretch of an article's text, ready to print. */
export type TextPart =
  | { kind: 'html'; html: string }
  | { kind: 'photos'; figures: Figure[] }
  | Embed
  | { kind: 'related'; heading: string; stories: NamedStory[] };

/** Everything above and around the text of an article, in the article's language. */
export interface ArticleView {
  kicker: { text: string; url: string };
  /** Name of the section. */
  section: string;
  /** What kind of story it is, where it is not news. */
  kindNote: string | null;
  byline: BylineGroup[];
  published: PrintedDate;
  /** Null where it does not differ from the date of publication. */
  updated: PrintedDate | null;
  /** Says how old the news is; null for what is no older than a year. */
  age: string | null;
  figure: Figure | null;
  parts: TextPart[];
  corrections: {
    id: string;
    kind: 'correction' | 'clarification' | 'update';
    date: PrintedDate | null;
    text: string;
  }[];
  /** What the article names as its source; empty where it names none. */
  source: SourcePart[];
  /** Lines such as `Reuters contributed to this report.`, as written. */
  contributors: string[];
  topics: TopicLink[];
  share: ShareLink[];
  /** Address of a new mail to the editor. */
  letter: string;
  /** Address of a new mail about a mistake. */
  mistake: string;
  copyright: string;
  words: Words;
  /** On the article, where its language is not the paper's. */
  mark: LanguageMark;
  /** On the interface's own words, where they are not in the article's language. */
  wordsMark: LanguageMark;
  tongue: Tongue;
}

/** What an article is printed with. */
interface ArticleContext {
  site: SiteSettings;
  /** The whole years that an article says it is older than. */
  yearsOld: (article: ArticleEntry) => number;
  slugs: AuthorSlugs;
  pictureOf: PictureOf;
  storiesByTitle: StoriesByTitle;
  /** Absolute address of the article. */
  address: string;
}

/** Lays out an article around its text. */
export function articleView(article: ArticleEntry, text: readonly BodyPart[], context: ArticleContext): ArticleView {
  const { site, slugs, pictureOf, storiesByTitle, address } = context;
  const language = article.language ?? site.language;
  const words = wordsFor(language);
  const tongue = {
    language: sameLanguage(words.language, language) ? language : site.language,
    timeZone: site.timeZone,
  };
  const years = context.yearsOld(article);
  const kind = storyKind(article, site);
  const ids = correctionIds(article);
  const captionOf = (photo: Captioned) => figure(photo, null, words);
  const figureOf = (photo: PrintedPhoto) => figure(photo, pictureOf(photo, article.url), words);
  return {
    kicker: { text: kickerOf(article, site), url: sectionAddress(article.section) },
    section: sectionName(article, site),
    kindNote: kind === 'news' ? null : words.kindNotes[kind],
    byline: byline(article, slugs),
    published: printedDate(article.datePublished, tongue),
    updated: updatedDate(article, tongue),
    age: years === 0 ? null : words.olderThan(years),
    figure: article.photo === null ? null : figureOf(article.photo),
    parts: withDateline(
      text
        .map((part) => textPart(part, article, { isPaid: kind === 'sponsored', figureOf, captionOf, storiesByTitle }))
        .filter((part) => part.kind !== 'related' || part.stories.length > 0),
      article.dateline,
    ),
    corrections: article.corrections.map(({ kind, date, text: entry }, index) => ({
      id: ids[index] ?? '',
      kind,
      date: date === null ? null : { datetime: date, text: formatDate(date, 'long', tongue) },
      text: entry,
    })),
    topics: topicLinks(article),
    source: sourceLine(article.source ?? ''),
    contributors: article.contributors,
    share: shareLinks(site.share, address, article.headline, words.email),
    letter: letterToEditor({ ...site, headline: article.headline, address, words }),
    mistake: mistakeToEditor({ ...site, headline: article.headline, address, words }),
    copyright:
      article.copyrightNotice ??
      words.allRightsReserved(calendarDate(article.datePublished, site.timeZone).slice(0, 4), holderIn(language, site)),
    words,
    mark: languageMark(article.language, site.language),
    wordsMark: wordsMarkIn(language),
    tongue,
  };
}

/** What a caption and its credit are made of. */
type Captioned = Pick<PrintedPhoto, 'caption' | 'creator' | 'agency' | 'file'> & Partial<Pick<PrintedPhoto, 'source'>>;

/** How the parts of a text are made ready. */
interface PartMakers {
  /** Whether somebody has paid for the text. */
  isPaid: boolean;
  figureOf: (photo: PrintedPhoto) => Figure;
  captionOf: (photo: Captioned) => Figure;
  storiesByTitle: StoriesByTitle;
}

function textPart(part: BodyPart, article: ArticleEntry, makers: PartMakers): TextPart {
  if (part.kind === 'related') {
    return { kind: 'related', heading: part.heading, stories: makers.storiesByTitle(part.titles, article) };
  }
  if (part.kind === 'embed') {
    const { photo, ...embed } = part;
    const player = playerOf(part.provider, part.url);
    return { ...embed, player, figure: photo === null ? null : figureInText(photo, article, makers) };
  }
  if (part.kind === 'html') return makers.isPaid ? { kind: 'html', html: withSponsoredLinks(part.html) } : part;
  return { kind: 'photos', figures: part.photos.map((photo) => figureInText(photo, article, makers)) };
}

function figureInText(photo: Photo, article: ArticleEntry, makers: PartMakers): Figure {
  const printed = photo.src === null ? undefined : article.pictures[photo.src];
  return printed === undefined ? makers.captionOf(photo) : makers.figureOf(printed);
}

function figure(photo: Captioned, picture: Picture | null, words: Words): Figure {
  const credit = [photo.creator, photo.file ? words.filePhoto : '', photo.agency].filter((part) => part !== '');
  const note = picture === null || !photo.source ? null : words.pictureSource[photo.source];
  return { picture, caption: photo.caption, credit: credit.join(' / '), note };
}

function updatedDate({ datePublished, dateModified }: ArticleEntry, tongue: Tongue): PrintedDate | null {
  if (dateModified === null) return null;
  const updated = printedDate(dateModified, tongue);
  return updated.text === printedDate(datePublished, tongue).text ? null : updated;
}

/** Whose rights they are, kept together where the line runs the other way than the name. */
function holderIn(language: string, { copyrightHolder, language: own }: SiteSettings): string {
  return directionOf(language) === directionOf(own) ? copyrightHolder : `\u2068${copyrightHolder}\u2069`;
}

const sameLanguage = (a: string, b: string): boolean =>
  a === b || new Intl.Locale(a).language === new Intl.Locale(b).language;
