import { calendarDate } from '../copy/address/calendar-date.ts';
import { monthAddress, sectionAddress } from './addresses.ts';
import { breakingStory } from './breaking.ts';
import type { Card, PreviewPicture } from './cards.ts';
import type { Edition } from './edition.ts';
import { formatDate, formatMonth } from './dates.ts';
import { frontPage } from './front-page.ts';
import { frontStories } from './front-stories.ts';
import { issueNumber } from './issue-number.ts';
import type { MonthCount } from './lists.ts';

/** The front page, ready to print. */
interface FrontView {
  dateLine: { day: string; issue: string | null; tagline: string | null };
  /** News that is just coming in, in a line above everything. */
  breaking: Card | null;
  lead: Card | null;
  /** The best picture of the lead for link previews. */
  preview: PreviewPicture | undefined;
  second: Card[];
  latest: Card[];
  /** Whether these are of the last days. */
  isLatest: boolean;
  opinion: Card[];
  /** The first section of opinion, where the paper has one. */
  opinionUrl: string | null;
  strips: { name: string; slug: string; url: string; cards: Card[] }[];
  /** The last twelve months, each leads to the one before; none where there is only the one that goes on. */
  months: { url: string; name: string; count: number }[];
}

/** Fills the front page's plan with cards; the stories that stand out are introduced by their first sentences. */
export async function frontView(edition: Edition): Promise<FrontView> {
  const { site, cardOf, introduced } = edition;
  const since = daysBefore(edition, latestDays);
  const breaking = breakingStory(edition);
  const others = frontStories(edition).filter((article) => article !== breaking);
  const plan = frontPage(others, site, (article) => calendarDate(article.datePublished, site.timeZone) >= since);
  const opinion = site.sections.find((section) => section.opinion === true);
  const name = (slug: string) => site.sections.find((section) => section.slug === slug)?.name ?? slug;
  return {
    dateLine: dateLine(edition),
    breaking: breaking === null ? null : cardOf(breaking),
    lead: plan.lead === null ? null : await introduced(plan.lead),
    preview: plan.lead === null ? undefined : edition.previewsOf(plan.lead).at(-1),
    second: await Promise.all(plan.second.map(introduced)),
    latest: plan.latest.map(cardOf),
    isLatest: plan.isLatest,
    opinion: await Promise.all(plan.opinion.map(introduced)),
    opinionUrl: opinion === undefined ? null : sectionAddress(opinion.slug),
    strips: await Promise.all(
      plan.strips.map(async ({ section, articles: [first, ...others] }) => ({
        name: name(section),
        slug: section,
        url: sectionAddress(section),
        cards:
          first === undefined ? [] : [await introduced(first), ...allOrNone(await Promise.all(others.map(introduced)))],
      })),
    ),
    months: pastMonths(edition).map(({ volume, count }) => ({
      url: monthAddress(volume),
      name: formatMonth(volume, site),
      count,
    })),
  };
}

/** Beside each other all stories have a standfirst, or none. */
const allOrNone = (cards: Card[]): Card[] =>
  cards.every(({ standfirst }) => standfirst !== null) ? cards : cards.map((card) => ({ ...card, standfirst: null }));

/** How long a story is among the latest. */
const latestDays = 14;

function daysBefore({ now, site }: Edition, count: number): string {
  const today = Date.parse(calendarDate(now.toISOString(), site.timeZone));
  return new Date(today - count * 86_400_000).toISOString().slice(0, 10);
}

function pastMonths(edition: Edition): MonthCount[] {
  const thisMonth = daysBefore(edition, 0).slice(0, 7).replace('-', '/');
  return edition.months.every(({ volume }) => volume === thisMonth) ? [] : edition.months.slice(0, 12);
}

function dateLine({ site, words, now }: Edition): FrontView['dateLine'] {
  const today = calendarDate(now.toISOString(), site.timeZone);
  const issue = site.founded === undefined ? null : issueNumber(site.founded, today);
  const number = new Intl.NumberFormat(site.language);
  return {
    day: formatDate(today, 'full', site),
    issue: issue === null ? null : words.volumeAndNumber(issue.volume, number.format(issue.number)),
    tagline: site.tagline ?? null,
  };
}
