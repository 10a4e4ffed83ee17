import { calendarDate } from '../copy/address/calendar-date.ts';
import { monthAddress, sectionAddress } from './addresses.ts';
import type { Card } from './cards.ts';
import type { Edition } from './current-edition.ts';
import { formatDate, formatMonth } from './dates.ts';
import { frontPage } from './front-page.ts';
import { issueNumber } from './issue-number.ts';

/** The front page, ready to print. */
interface FrontView {
  dateLine: { day: string; issue: string | null; tagline: string | null };
  lead: Card | null;
  second: Card[];
  latest: Card[];
  opinion: Card[];
  /** The first section of opinion, where the paper has one. */
  opinionUrl: string | null;
  strips: { name: string; slug: string; url: string; cards: Card[] }[];
  /** The last twelve months; each leads to the one before. */
  months: { url: string; name: string; count: number }[];
}

/** Fills the front page's plan with cards; the stories that stand out are introduced by their first sentences. */
export async function frontView(edition: Edition): Promise<FrontView> {
  const { site, articles, cardOf, introduced } = edition;
  const plan = frontPage(articles, site);
  const opinion = site.sections.find((section) => section.opinion === true);
  const name = (slug: string) => site.sections.find((section) => section.slug === slug)?.name ?? slug;
  return {
    dateLine: dateLine(edition),
    lead: plan.lead === null ? null : await introduced(plan.lead),
    second: await Promise.all(plan.second.map(introduced)),
    latest: plan.latest.map(cardOf),
    opinion: await Promise.all(plan.opinion.map(introduced)),
    opinionUrl: opinion === undefined ? null : sectionAddress(opinion.slug),
    strips: await Promise.all(
      plan.strips.map(async ({ section, articles: [first, ...others] }) => ({
        name: name(section),
        slug: section,
        url: sectionAddress(section),
        cards: first === undefined ? [] : [await introduced(first), ...others.map(cardOf)],
      })),
    ),
    months: edition.months.slice(0, 12).map(({ volume, articles: { length } }) => ({
      url: monthAddress(volume),
      name: formatMonth(volume, site),
      count: length,
    })),
  };
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
