/** JSON Schemas of what the paper prints, written from the specifications. */

const address = { type: 'string', pattern: '^https?://.+' };
const moment = { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$` };
const words = { type: 'string', minLength: 1 };
const object = (required: string[], properties: Record<string, object>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const list = (items: object) => ({ type: 'array', items });

const jsonFeedAuthors = list(object(['name'], { name: words, url: address }));

/** jsonfeed.org/version/1.1 */
export const jsonFeedSchema = object(['version', 'title', 'items', 'feed_url', 'home_page_url'], {
  version: { const: 'https://jsonfeed.org/version/1.1' },
  title: words,
  description: words,
  home_page_url: address,
  feed_url: address,
  icon: address,
  language: words,
  authors: jsonFeedAuthors,
  items: list(
    object(['id', 'url', 'content_html', 'date_published'], {
      id: address,
      url: address,
      title: words,
      content_html: { type: 'string' },
      summary: words,
      image: address,
      date_published: moment,
      date_modified: moment,
      authors: jsonFeedAuthors,
      tags: list(words),
      language: words,
    }),
  ),
});

const named = (...names: string[]) =>
  object(['value'], Object.fromEntries(['value', ...names].map((name) => [name, words])));
const rendition = object(['name'], {
  name: words,
  href: address,
  contentType: words,
  width: { type: 'integer' },
  height: { type: 'integer' },
});

const ninjsProperties = {
  uri: address,
  type: { enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'] },
  representationType: { enum: ['full', 'partial'] },
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  firstCreated: moment,
  versionCreated: moment,
  language: words,
  copyrightHolder: words,
  copyrightNotice: words,
  title: words,
  by: words,
  located: words,
  headlines: list(named('role', 'contentType')),
  descriptions: list(named('role', 'contentType')),
  bodies: list(
    object(['value'], {
      role: words,
      contentType: words,
      charCount: { type: 'integer' },
      wordCount: { type: 'integer' },
      value: { type: 'string' },
    }),
  ),
  subjects: list(object([], { name: words, rel: words, uri: address, literal: words })),
  infoSources: list(object([], { name: words, role: words, uri: address, literal: words })),
  renditions: list(rendition),
  standard: object([], { name: words, version: words, schema: address }),
};

/** The part of ninjs 3.1 that the paper uses (iptc.org/std/ninjs, its schema is CC BY 4.0): names, types, choices. */
export const ninjsSchema = object(['uri'], {
  ...ninjsProperties,
  associations: list(object(['name', 'uri'], { ...ninjsProperties, name: words, rel: words })),
});
