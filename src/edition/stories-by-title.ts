import { markOf, setOfMarks } from '../copy/address/mark.ts';
import { titleKey } from '../copy/address/title-key.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import { volumeOf } from './addresses.ts';
import type { BoundMonth } from './bound-month.ts';
import { onceAsked } from './once-asked.ts';
import type { VolumeRegister } from './register.ts';

/** A title that a text names as related; with an address where the story is known. */
export interface NamedStory {
  title: string;
  url: string | null;
}

/** Finds stories by the titles that other texts name them by. */
export type StoriesByTitle = (titles: readonly string[], from: ArticleEntry) => NamedStory[];

/** A volume as it is searched for titles. */
type Titled = Pick<BoundMonth, 'volume' | 'storiesOf'> & { register: Pick<VolumeRegister, 'titles' | 'heldTitles'> };

/**
 * Looks through the registers of `volumes`, newest first; a title leads only to a story of the same or an older volume,
 * which is opened. The title of a story that readers may not see is left out: it would tell them of it.
 */
export function storiesByTitle(volumes: readonly Titled[]): StoriesByTitle {
  const named = onceAsked(() => byMark(volumes));
  const held = onceAsked(() => setOfMarks(volumes.map(({ register }) => register.heldTitles)));
  return (titles, from) =>
    titles.flatMap((title): NamedStory[] => {
      const key = titleKey(title);
      const known = named().get(markOf(key)) ?? [];
      if (known.length === 0 && held().has(markOf(key))) return [];
      const isMeant = ({ headline, url }: ArticleEntry) => titleKey(headline) === key && url !== from.url;
      for (const { volume, storiesOf } of known) {
        const story = volume > volumeOf(from) ? undefined : storiesOf('all').find(isMeant);
        if (story !== undefined) return [{ title, url: story.url }];
      }
      return [{ title, url: null }];
    });
}

/** The volumes that have a title, newest first. */
function byMark(volumes: readonly Titled[]): Map<string, Titled[]> {
  const found = new Map<string, Titled[]>();
  for (const volume of volumes) {
    for (const mark of setOfMarks([volume.register.titles])) {
      const known = found.get(mark);
      if (known === undefined) found.set(mark, [volume]);
      else known.push(volume);
    }
  }
  return found;
}
