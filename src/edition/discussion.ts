import type { ArticleEntry } from '../collections/schema.ts';
import type { SiteSettings } from '../collections/settings-schema.ts';
import { blueskyDiscussion } from './discussions/bluesky.ts';
import { giscusDiscussion } from './discussions/giscus.ts';
import { mastodonDiscussion } from './discussions/mastodon.ts';

/** Where an article is discussed on another host; nothing there is asked before a reader presses for it. */
export interface Discussion {
  kind: CommentsSettings['kind'];
  /** Whose discussion it is, as readers know it. */
  name: string;
  /** What is asked, or framed, at a press: always https. */
  source: string;
  /** The discussion's own page, for who has no script or wants to take part. */
  link: string;
}

export type CommentsSettings = NonNullable<SiteSettings['comments']>;

/** Makes the discussion of an article from the settings of its kind; null where the article names none that fits. */
export type DiscussionAdapter = (
  article: Pick<ArticleEntry, 'discussion' | 'url'>,
  comments: CommentsSettings,
  language: string,
) => Discussion | null;

const adapters: Record<CommentsSettings['kind'], DiscussionAdapter> = {
  bluesky: blueskyDiscussion,
  giscus: giscusDiscussion,
  mastodon: mastodonDiscussion,
};

/** The discussion of an article by the kind that `site.yaml` chooses; `language` is that of the words around it. */
export function discussionOf(
  article: Pick<ArticleEntry, 'discussion' | 'url'>,
  { comments }: Pick<SiteSettings, 'comments'>,
  language: string,
): Discussion | null {
  return comments === undefined ? null : adapters[comments.kind](article, comments, language);
}
