import type { ArticleEntry } from '../collections/schema.ts';
import { calendarDate } from '../copy/address/calendar-date.ts';
import { marksOf } from '../copy/address/mark.ts';
import { slugOf } from '../copy/address/slug.ts';
import { titleKey } from '../copy/address/title-key.ts';
import { endOfBreaking } from './breaking.ts';
import { lastChange } from './last-change.ts';
import type { ListName, Listing } from './lists.ts';
import { nextOfTexts } from './next-due.ts';
import { endOfNews } from './news-window.ts';
import { markOfYear, yearsOldByDay } from './old-news.ts';

/** What a volume has of a list. */
export interface ListFacts {
  count: number;
  /** The calendar date of the last change of one of its stories. */
  lastChange: string;
  /** Names its stories and all that is said of them, their texts not counted. */
  digest: string;
}

/** Somebody as the byline of a story names them. */
type Signature = Pick<ArticleEntry['authors'][number], 'name' | 'jobTitle' | 'organization'>;

/**
 * What the paper has to know of a volume besides its stories, as a bound volume has a register at its end: with it, the
 * lists of an edition are put together without a look at the stories of volumes in which nothing has changed.
 */
export interface VolumeRegister {
  /** By the name of the list. */
  lists: Record<string, ListFacts>;
  /** As the newest story of each names them. */
  authors: [slug: string, signature: Signature][];
  /** How often each spelling of a topic stands; the spelling of the oldest story last. */
  topics: [slug: string, spellings: [spelling: string, count: number][]][];
  /** Names the addresses of its stories. */
  addresses: string;
  /** Headlines of stories, and of articles that readers may not see, as marks of their keys. */
  titles: string;
  heldTitles: string;
  /** Former addresses of stories, and where they lead. */
  formerly: [from: string, to: string][];
  /** The years that its stories say they are older than, by the day of publication. */
  marks: string;
  /** From when until when the clock changes nothing of all this, in milliseconds since 1970; null is for ever. */
  since: number;
  until: number | null;
}

/** What a register is made with. */
export interface Making extends Listing {
  /** Names a story and all that is said of it, its text not counted. */
  nameOf: (story: ArticleEntry) => string;
  /** Names lines of text. */
  digest: (lines: readonly string[]) => string;
}

/** A volume whose register is to be made. */
interface Opened {
  /** All its articles, those that readers may not see among them. */
  all: readonly ArticleEntry[];
  /** Those that they may see, newest first, as lists have them. */
  lists: ReadonlyMap<ListName, readonly ArticleEntry[]>;
}

/** Makes the register of a volume. */
export function registerOf({ all, lists }: Opened, { site, slugs, now, nameOf, digest }: Making): VolumeRegister {
  const { timeZone } = site;
  const shown = lists.get('all') ?? [];
  const changes = new Map(shown.map((story) => [story, calendarDate(lastChange(story, timeZone), timeZone)]));
  const facts = [...lists].map(([name, stories]) => {
    const days = stories.map((story) => changes.get(story) ?? '');
    const last = days.reduce((latest, day) => (day > latest ? day : latest), '');
    return [name, { count: stories.length, lastChange: last, digest: digest(stories.map(nameOf)) }] as const;
  });
  const authors = new Map<string, Signature>();
  const topics = new Map<string, [string, number][]>();
  for (const story of shown) {
    for (const { name, jobTitle, organization } of story.authors) {
      const slug = slugs(name);
      if (slug !== '' && !authors.has(slug)) authors.set(slug, { name, jobTitle, organization });
    }
    for (const topic of story.topics) {
      const slug = slugOf(topic);
      if (slug !== '') topics.set(slug, counted(topics.get(slug) ?? [], topic, 1));
    }
  }
  const yearsOld = yearsOldByDay(now, timeZone);
  const days = new Map(shown.map((story) => [calendarDate(story.datePublished, timeZone), yearsOld(story)]));
  const nextMarks = [...days].map(([datePublished, years]) => markOfYear({ datePublished }, years + 1, timeZone));
  const changesOf = (story: ArticleEntry) => [endOfBreaking(story, site), endOfNews(story, timeZone)];
  const next = nextOfTexts({ articles: all, letters: [] }, { now, timeZone }, changesOf)?.getTime() ?? Infinity;
  const until = Math.min(next, ...nextMarks);
  const isShown = new Set(shown);
  const titlesOf = (articles: readonly ArticleEntry[]) => marksOf(articles.map(({ headline }) => titleKey(headline)));
  return {
    lists: Object.fromEntries(facts),
    authors: [...authors],
    topics: [...topics],
    addresses: digest(shown.map(({ url }) => url).sort()),
    titles: titlesOf(shown),
    heldTitles: titlesOf(all.filter((article) => !isShown.has(article))),
    formerly: shown.flatMap(({ url, formerly }) => formerly.map((from): [string, string] => [from, url])),
    marks: [...days].map(([day, years]) => `${day} ${years}`).join(),
    since: now.getTime(),
    until: until === Infinity ? null : until,
  };
}

/** Spellings with one more counted, which moves to the end: stories come newest first. */
export function counted(
  spellings: readonly [string, number][],
  spelling: string,
  more: number,
): [spelling: string, count: number][] {
  const count = spellings.find(([known]) => known === spelling)?.[1] ?? 0;
  return [...spellings.filter(([known]) => known !== spelling), [spelling, count + more]];
}

/** Whether a register says at a moment what it said when it was made. */
export const isCurrent = ({ since, until }: Pick<VolumeRegister, 'since' | 'until'>, now: Date): boolean =>
  since <= now.getTime() && (until === null || now.getTime() < until);
