import type { FeedItem } from '../edition/feed-items.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';

/** A story as a news object of IPTC (iptc.org/standards/ninjs, version 3.1). */
export function ninjs(story: FeedItem, site: Pick<SiteSettings, 'name' | 'copyrightHolder'>): string {
  const { picture } = story;
  return JSON.stringify({
    uri: story.id,
    type: 'text',
    representationType: 'full',
    pubStatus: 'usable',
    firstCreated: story.published,
    versionCreated: story.updated,
    language: story.language,
    copyrightHolder: site.copyrightHolder,
    copyrightNotice: story.copyright,
    title: story.headline,
    headlines: [{ role: 'main', value: story.headline }],
    ...(story.summary !== null && { descriptions: [{ role: 'summary', value: story.summary }] }),
    bodies: [{ role: 'main', contentType: 'text/html', wordCount: story.wordCount, value: story.html }],
    ...(story.authors.length > 0 && { by: story.authors.map(({ name }) => name).join(', ') }),
    ...(story.dateline !== null && { located: story.dateline }),
    subjects: story.categories.map((name) => ({ name, rel: 'about' })),
    infoSources: [{ name: site.name, role: 'publisher' }],
    ...(picture !== null && {
      associations: [
        {
          name: 'main-picture',
          uri: picture.url,
          type: 'picture',
          ...(picture.alt !== '' && { descriptions: [{ role: 'alternative-text', value: picture.alt }] }),
          renditions: [
            {
              name: 'preview',
              href: picture.url,
              contentType: picture.type,
              width: picture.width,
              height: picture.height,
            },
          ],
        },
      ],
    }),
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
    },
  });
}
