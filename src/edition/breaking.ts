import { momentOf } from '../copy/address/calendar-date.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import type { Edition } from './edition.ts';

type BreakingSettings = Pick<SiteSettings, 'breakingLabels' | 'breakingHours' | 'timeZone'>;
type Breakable = Pick<ArticleEntry, 'label' | 'datePublished' | 'dateModified'>;

/**
 * When a story stops being breaking news, in milliseconds since 1970; null where it never was. The hours count from its
 * last update. The story itself stays in the paper: `Expires` alone takes it down.
 */
export function endOfBreaking(
  { label, datePublished, dateModified }: Breakable,
  { breakingLabels, breakingHours, timeZone }: BreakingSettings,
): number | null {
  const known = breakingLabels.some((candidate) => candidate.toLowerCase() === label?.toLowerCase());
  return known ? momentOf(dateModified ?? datePublished, timeZone) + breakingHours * 3_600_000 : null;
}

/**
 * A story as the paper shows it now: when its time as breaking news is over it has that label no longer, wherever it
 * stands, and goes by the name of its section. Where no hours are set, the label is one like others.
 */
export function afterBreaking<Story extends Breakable>(story: Story, settings: BreakingSettings, now: Date): Story {
  const end = settings.breakingHours === 0 ? null : endOfBreaking(story, settings);
  return end === null || end > now.getTime() ? story : { ...story, label: null };
}

/**
 * The story of the breaking line; null where there is none. A story that the editor has given a place stays there, and so
 * does the only story of a paper.
 */
export function breakingStory({ list }: Pick<Edition, 'list'>): ArticleEntry | null {
  return list('all').count < 2 ? null : (list('breaking').newest(1)[0] ?? null);
}
