import { defineCollection } from 'astro:content';
import { contentLoaders } from './collections/content-loaders.ts';
import { environment } from './collections/environment.ts';
import { articleSchema, filledSchema, letterSchema, movedSchema, pageSchema } from './collections/schema.ts';
import { authorSchema, siteSchema } from './collections/settings-schema.ts';

const loaders = contentLoaders(environment());

export const collections = {
  filled: defineCollection({ loader: loaders.filled, schema: filledSchema }),
  site: defineCollection({ loader: loaders.site, schema: siteSchema }),
  authors: defineCollection({ loader: loaders.authors, schema: authorSchema }),
  articles: defineCollection({ loader: loaders.articles, schema: articleSchema }),
  letters: defineCollection({ loader: loaders.letters, schema: letterSchema }),
  moved: defineCollection({ loader: loaders.moved, schema: movedSchema }),
  pages: defineCollection({ loader: loaders.pages, schema: pageSchema }),
};
