import { filedVolumes } from '../../src/collections/filed-volumes.ts';
import type { ArticleEntry, MovedAddress } from '../../src/collections/schema.ts';
import { siteSchema } from '../../src/collections/settings-schema.ts';
import type { AuthorProfile, SiteSettings } from '../../src/collections/settings-schema.ts';
import { makeEdition } from '../../src/edition/edition.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { filedMonths } from '../../src/edition/filed-months.ts';

/** A paper of two sections. */
export const aSite: SiteSettings = siteSchema.parse({
  name: 'The Courier',
  url: 'https://courier.example',
  language: 'en-US',
  timeZone: 'America/New_York',
  dateOrder: 'month-day-year',
  sections: [
    { slug: 'town', name: 'Town' },
    { slug: 'lake', name: 'Lake' },
  ],
  defaultSection: 'town',
  labels: [],
  share: [],
  lettersAddress: 'editor@courier.example',
  copyrightHolder: 'The Courier',
});

/** What an edition is made of besides its articles. */
interface Given {
  site?: Partial<SiteSettings>;
  now?: string;
  profiles?: AuthorProfile[];
  moved?: MovedAddress[];
}

/** The edition of these articles at a moment, by default when all of them are out. */
export function anEdition(articles: readonly ArticleEntry[], { site, now, profiles, moved }: Given = {}): Edition {
  return makeEdition({
    site: { ...aSite, ...site },
    now: new Date(now ?? '2027-01-01T00:00:00Z'),
    volumes: filedMonths(filedVolumes(articles.map((value) => ({ path: `articles/${value.slug}.txt`, value })))),
    profiles: profiles ?? [],
    moved: moved ?? [],
    letters: [],
    standing: [],
    contentDirectory: '',
    lengthOfPreview: () => Promise.resolve(null),
    textOf: () => Promise.resolve([]),
    names: { nameOf: ({ url, headline }) => `${url} ${headline}`, digest: (lines) => lines.join('\n') },
  });
}
