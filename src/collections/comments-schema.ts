import { z } from 'astro/zod';

const needed = {
  mastodon: { host: 'the server of the paper’s account, such as `social.example`' },
  bluesky: {},
  giscus: {
    repo: 'the repository, such as `courier/talk`',
    repoId: 'the id that giscus.app shows for the repository',
    category: 'the category of the discussions, such as `Announcements`',
    categoryId: 'the id that giscus.app shows for the category',
  },
} as const;

/** Discussions on another host, in `content/site.yaml`. */
export const commentsSchema = z
  .strictObject({
    kind: z.enum(['mastodon', 'bluesky', 'giscus']).describe('Whose discussions, such as `mastodon`'),
    host: z
      .string()
      .regex(/^[a-z\d]+(?:[.-][a-z\d]+)*\.[a-z]{2,}$/, 'a host without `https://`, such as `social.example`')
      .optional()
      .describe('Mastodon: the server of the paper’s account, such as `social.example`'),
    repo: z
      .string()
      .regex(/^[\w.-]+\/[\w.-]+$/, 'owner and name, such as `courier/talk`')
      .optional()
      .describe('giscus: the repository, such as `courier/talk`'),
    repoId: z.string().min(1).optional().describe('giscus: the id that giscus.app shows for the repository'),
    category: z.string().min(1).optional().describe('giscus: the category, such as `Announcements`'),
    categoryId: z.string().min(1).optional().describe('giscus: the id that giscus.app shows for the category'),
  })
  .superRefine((comments, context) => {
    for (const [key, message] of Object.entries(needed[comments.kind])) {
      if (comments[key as 'host'] === undefined) context.addIssue({ code: 'custom', path: [key], message });
    }
  });

export type CommentsSettings = z.infer<typeof commentsSchema>;
