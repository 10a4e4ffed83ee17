/** What a folder of `src` may import besides itself. An entry is a folder of `src` or one file, without its ending. */
export interface Wall {
  /** Said to whoever runs into it. */
  why: string;
  /** Folders or files whose values and types are free. */
  modules?: string[];
  /** Folders or files of which the types alone are free. */
  types?: string[];
  packages?: RegExp[];
}

const articlePage = 'pages/[year]/[month]/[slug]';

const picturePage: Wall = {
  why: 'These pages print no words: they hand over the files of a photo.',
  modules: ['edition', 'photos/photo-pages'],
  packages: [/^astro$/],
};

/**
 * By folder, or by file where one stands apart. `commands` and the configuration at the top are outside of all walls:
 * they start everything.
 */
export const walls: Record<string, Wall> = {
  copy: {
    why: "The reader of the text is pure and runs in a browser: unified's packages and yaml.",
    packages: [
      /^yaml$/,
      /^(?:unified|vfile|(?:remark|rehype|mdast-util|hast-util|unist-util|micromark|vfile)-[\w-]+)$/,
      /^(?:hast|mdast|unist)$/,
    ],
  },
  photos: {
    why: 'Photos know pictures: Node, sharp and exifr, HarfBuzz and bidi-js for those set from a headline.',
    packages: [/^node:/, /^(?:sharp|exifr|harfbuzzjs|bidi-js)$/],
  },
  collections: {
    why: "Collections bring texts and photos from disk to Astro: copy, photos, Node, Astro's loader API.",
    modules: ['copy', 'photos'],
    packages: [/^node:/, /^astro(?:\/(?:loaders|zod|errors))?$/, /^yaml$/],
  },
  edition: {
    why: 'The edition is pure: it knows the types of collections, and one file there calls `getCollection`.',
    modules: ['copy/address'],
    types: ['collections', 'copy'],
    packages: [/^schema-dts$/],
  },
  'edition/current-edition': {
    why: 'The one file of the edition that is not pure hands over what the build has read: articles, settings, the clock.',
    modules: [
      'collections/environment',
      'collections/filed-volumes',
      'collections/live-reading',
      'collections/name-of-file',
      'collections/read-article-body',
      'copy/body-parts',
      'photos/photo-pages',
    ],
    types: ['collections', 'copy', 'photos'],
  },
  'edition/article-pictures': {
    why: 'It gives the pictures of an article their addresses; it opens none.',
    modules: ['photos/headline-pages', 'photos/photo-sources'],
    types: ['collections', 'photos'],
  },
  syndication: {
    why: 'Syndication prints what the edition says for machines: feeds, sitemaps, files of conventions.',
    modules: ['edition', 'copy/address'],
    types: ['collections'],
    packages: [/^(?:xastscript|xast-util-to-xml)$/],
  },
  components: {
    why: 'Components show one thing, from their props and the settings of the site.',
    modules: ['reader'],
    types: ['collections', 'copy', 'edition'],
    packages: [/^astro:assets$/, /^astro\/types$/],
  },
  layouts: {
    why: 'Layouts arrange components.',
    modules: ['components', 'styles', 'edition/addresses'],
    types: ['collections', 'edition'],
    packages: [/^astro:assets$/],
  },
  pages: {
    why: 'Pages ask the edition and lay out.',
    modules: ['edition', 'layouts', 'components', 'syndication', 'styles'],
    types: ['collections'],
    packages: [/^astro$/],
  },
  [`${articlePage}/[picture].png`]: {
    why: 'These pages hand over the pictures that are set from headlines.',
    modules: ['edition', 'photos/headline-pages'],
    types: ['photos'],
    packages: [/^astro$/],
  },
  ...Object.fromEntries(['avif', 'jpg', 'webp'].map((ending) => [`${articlePage}/[picture].${ending}`, picturePage])),
  'pages/[icon].png': {
    why: 'This page prints no words: it hands over a drawing as a picture.',
    modules: ['edition', 'photos/drawing-as-png'],
    packages: [/^astro$/],
  },
  policy: {
    why: 'The policy of a page is made from what is on it, and from what the edition lets it load.',
    modules: ['edition/page-policy'],
    types: ['edition'],
    packages: [/^node:crypto$/, /^htmlparser2$/],
  },
  middleware: {
    why: 'The middleware hands each printed page to the policy.',
    modules: ['policy'],
    packages: [/^astro:middleware$/],
  },
  reader: {
    why: "The reader's scripts run in a browser by themselves; its worker is built on Workbox.",
    packages: [/^workbox-[\w-]+$/],
  },
  press: {
    why: "The press reads collections and edition's plan, runs Astro's build, and nothing imports it.",
    modules: ['collections', 'edition'],
    packages: [
      /^node:/,
      /^astro$/,
      /^astro\/app\/entrypoint$/,
      /^astro:static-paths$/,
      /^pagefind$/,
      /^htmlparser2$/,
      /^vite$/,
    ],
  },
};

/** Files that alone may import a package. */
export const gates: Record<string, string[]> = {
  'astro:content': ['content.config', 'edition/current-edition'],
};
