import type { ArticleEntry } from '../collections/schema.ts';
import type { Card } from './cards.ts';
import type { Edition } from './edition.ts';
import { languageMark } from './direction.ts';

/** What to read after a story. */
export interface FurtherReading {
  related: Card[];
  /** What came before it in its section. */
  before: Card | null;
}

/** Cards of what to read after a story, marked where they are in another language than the story around them. */
export function furtherReading(
  article: ArticleEntry,
  {
    related,
    beforeInSection,
    lastingCardOf,
    site,
  }: Pick<Edition, 'related' | 'beforeInSection' | 'lastingCardOf' | 'site'>,
): FurtherReading {
  const around = article.language ?? site.language;
  const cardOf = (story: ArticleEntry): Card => ({
    ...lastingCardOf(story),
    mark: languageMark(story.language ?? site.language, around),
  });
  const before = beforeInSection(article);
  const others = related(article).filter((story) => story.url !== before?.url);
  return { related: others.map(cardOf), before: before === null ? null : cardOf(before) };
}
