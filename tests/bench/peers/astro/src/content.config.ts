import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const articles = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './articles', retainBody: false }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    date: z.coerce.date(),
    section: z.string(),
    authors: z.array(z.string()),
    months: z.array(z.string()),
    topics: z.array(z.string()),
    place: z.string(),
    photo: z.string().optional(),
  }),
});

export const collections = { articles };
