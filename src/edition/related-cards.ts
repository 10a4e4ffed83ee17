import type { ArticleEntry } from '../collections/schema.ts';
import type { Card } from './cards.ts';
import type { Edition } from './current-edition.ts';
import { languageMark } from './direction.ts';

/** Cards of what to read after a story, marked where they are in another language than the story around them. */
export function relatedCards(
  article: ArticleEntry,
  { related, lastingCardOf, site }: Pick<Edition, 'related' | 'lastingCardOf' | 'site'>,
): Card[] {
  const around = article.language ?? site.language;
  return related(article).map((story) => ({
    ...lastingCardOf(story),
    mark: languageMark(story.language ?? site.language, around),
  }));
}
