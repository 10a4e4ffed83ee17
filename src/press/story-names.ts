import type { FiledVolume } from '../collections/content.ts';
import type { ArticleEntry } from '../collections/schema.ts';
import { volumeOf } from '../edition/addresses.ts';
import { digestOfText } from './digest-of.ts';

/** Names what is said of a story: the same name, the same words. */
export type NameOfStory = (story: ArticleEntry) => string;

/** Knows the names of what was read, and makes those of stories that the clock has changed. */
export function storyNames(volumes: readonly FiledVolume[]): NameOfStory {
  const names = new WeakMap<ArticleEntry, string>();
  const taken = new Set<string>();
  const byVolume = new Map(volumes.map((filed) => [filed.volume, filed]));
  return (story) => {
    const volume = volumeOf(story);
    if (!taken.has(volume)) {
      taken.add(volume);
      for (const { value, digest } of byVolume.get(volume)?.articles ?? []) names.set(value, digest);
    }
    const name = names.get(story) ?? digestOfText(JSON.stringify(story));
    names.set(story, name);
    return name;
  };
}
