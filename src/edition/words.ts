import { figuresOf } from './figures.ts';
import type { Figures } from './figures.ts';
import type { PrintedPhoto } from '../collections/schema.ts';
import type { Medium } from '../copy/body/nodes.ts';
import type { StoryKind } from './story-kind.ts';
import type { ReadingWords } from './reading-words.ts';
import { arabic } from './words-arabic.ts';
import { english } from './words-english.ts';
import { french } from './words-french.ts';
import { german } from './words-german.ts';
import { spanish } from './words-spanish.ts';

type PictureSource = NonNullable<PrintedPhoto['source']>;
/** A word of the search. */
export type SearchWord =
  | 'search'
  | 'searchPaper'
  | 'allSections'
  | 'allAuthors'
  | 'allYears'
  | 'author'
  | 'year'
  | 'section'
  | 'order'
  | 'byRelevance'
  | 'byDate'
  | 'found'
  | 'foundNothing'
  | 'searchLoading'
  | 'searchFailed'
  | 'searchNeedsScript'
  | 'searchNeedsBuild'
  | 'searchHow'
  | 'moreResults';

/** The interface's own words in one language. */
export interface Words {
  /** BCP 47 tag of the language these words are in. */
  language: string;
  /** Writes a number in the figures of the language. */
  figure: (value: number) => string;
  skip: string;
  sections: string;
  front: string;
  by: string;
  /** What stands before the names by role; `null` in the text is plain authorship. */
  roles: Readonly<Record<string, string>>;
  otherRole: (role: string) => string;
  updated: string;
  share: string;
  shareStory: string;
  copyLink: string;
  linkCopied: string;
  copyByHand: string;
  shareSheet: string;
  email: string;
  comments: (count: number) => string;
  writeToEditor: string;
  writeToEditorHow: string;
  letterSubject: (headline: string) => string;
  answerSubject: (name: string, headline: string) => string;
  /** In a mail to the editor: where the words go, and what is asked for below them. */
  letterHere: string;
  letterName: string;
  letterTown: string;
  answerLetter: string;
  inAnswerTo: (name: string) => string;
  editorsNote: string;
  noLetters: string;
  filePhoto: string;
  /** What a picture is that no camera has taken. */
  pictureSource: Readonly<Record<PictureSource, string>>;
  photoMissing: string;
  watchOn: (provider: string) => string;
  listenOn: (provider: string) => string;
  seeOn: (provider: string) => string;
  mapOn: (provider: string) => string;
  /** What stands elsewhere, by its kind and its name: `Map: Dray Point`. */
  named: Readonly<Record<Medium, (name: string) => string>>;
  /** What a press on a video or sound does. */
  playerNote: (host: string) => string;
  playerOf: (provider: string) => string;
  correction: string;
  clarification: string;
  update: string;
  corrections: string;
  /** What the page of all corrections holds. */
  correctionsHow: string;
  noCorrections: string;
  reportMistake: string;
  /** Subject of a mail about a mistake. */
  mistakeSubject: (headline: string) => string;
  correctedNote: string;
  /** Before what an article names as its source, with its colon. */
  source: string;
  aboutAuthors: (count: number) => string;
  related: string;
  earlierIn: (section: string) => string;
  /** The discussion of an article on another host. */
  discussion: {
    show: string;
    /** What a press does. */
    note: (host: string) => string;
    on: (name: string) => string;
    loading: string;
    empty: string;
    gone: string;
    busy: string;
    failed: string;
  };
  latest: string;
  /** Over a column whose stories are not all of these days. */
  moreNews: string;
  opinion: string;
  /** What kind of story it is, above its text. */
  kindNotes: Readonly<Record<Exclude<StoryKind, 'news'>, string>>;
  byMonth: string;
  archive: string;
  topics: string;
  before: (month: string) => string;
  beforeIn: (section: string, month: string) => string;
  allOf: (month: string) => string;
  storiesBy: (name: string) => string;
  storiesAbout: (topic: string) => string;
  stories: (count: number) => string;
  /** Above an article that is older than so many whole years. */
  olderThan: (years: number) => string;
  emptyFront: string;
  emptySection: string;
  emptyAuthor: string;
  /** Heading of a page that leads to its new address. */
  moved: string;
  emptyTopics: string;
  notFound: string;
  notFoundText: string;
  volumeAndNumber: (volume: number, number: string) => string;
  allRightsReserved: (year: string, holder: string) => string;
  pages: string;
  /** The words of the search. `{count}` and `{query}` are filled in by the browser. */
  finding: Readonly<Record<SearchWord, string>> & {
    /** What search results of other sites say of the page of search. */
    searchAbout: (paper: string) => string;
  };
  /** Over the links to archive, topics and search. */
  findStories: string;
  /** The page that lists all feeds. */
  feeds: {
    title: string;
    /** What a feed is. */
    what: string;
    /** What to do with one. */
    how: string;
    /** The link to all of them in one file. */
    list: string;
    authors: string;
  };
  reading: ReadingWords;
}

const known: Readonly<Record<string, (figures: Figures) => Words>> = {
  en: english,
  ar: arabic,
  de: german,
  es: spanish,
  fr: french,
};

/** Whether the interface has words in a language; the others are printed with English ones. */
export const hasWords = (language: string): boolean => new Intl.Locale(language).language in known;

const made = new Map<string, Words>();

/** The words for a language, with its figures; in English where it has none yet. */
export function wordsFor(language: string): Words {
  let words = made.get(language);
  if (words === undefined) {
    const own = known[new Intl.Locale(language).language];
    words = own === undefined ? english(figuresOf('en')) : own(figuresOf(language));
    made.set(language, words);
  }
  return words;
}
