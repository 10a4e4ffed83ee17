import type { ArticleEntry } from '../collections/schema.ts';
import type { Volume } from './addresses.ts';
import { listsOf } from './lists.ts';
import type { ListName } from './lists.ts';
import type { Month } from './months.ts';
import { onceAsked } from './once-asked.ts';
import { published } from './published.ts';
import { registerOf } from './register.ts';
import type { Making, VolumeRegister } from './register.ts';

/** A month of an edition, whose stories are brought only where they are asked for. */
export interface BoundMonth extends Month {
  register: VolumeRegister;
  count: number;
  storiesOf: (list: ListName) => readonly ArticleEntry[];
  /** Names all its articles and what their texts hold. */
  digest: string;
  /** The story of an address that readers may see. */
  storyAt: (address: string) => ArticleEntry | undefined;
}

/** A volume as it is filed. */
export interface FiledMonth {
  volume: Volume;
  /** Names all its articles and what their texts hold. */
  digest: string;
  /** All its articles, in any order, those that readers may not see among them. */
  articles: () => readonly ArticleEntry[];
  /** Its register of an earlier build, where that says the same today. */
  register?: VolumeRegister | undefined;
}

/** Opens a volume as far as it is looked at. */
export function boundMonth(
  { volume, digest, articles, register: known }: FiledMonth,
  making: Making & { shownAs: (article: ArticleEntry) => ArticleEntry },
): BoundMonth {
  const { now, site } = making;
  const all = onceAsked(() => articles().map(making.shownAs));
  const lists = onceAsked(() => {
    const found = new Map<ListName, ArticleEntry[]>();
    for (const story of published(all(), { now, timeZone: site.timeZone })) {
      for (const name of listsOf(story, making)) {
        const list = found.get(name);
        if (list === undefined) found.set(name, [story]);
        else list.push(story);
      }
    }
    return found;
  });
  const register = onceAsked(() => known ?? registerOf({ all: all(), lists: lists() }, making));
  const storiesOf = (list: ListName) => lists().get(list) ?? [];
  const addresses = onceAsked(() => new Map(storiesOf('all').map((story) => [story.url, story])));
  return {
    volume,
    digest,
    get articles() {
      return storiesOf('all');
    },
    get register() {
      return register();
    },
    get count() {
      return register().lists['all']?.count ?? 0;
    },
    storiesOf,
    storyAt: (address) => addresses().get(address),
  };
}
