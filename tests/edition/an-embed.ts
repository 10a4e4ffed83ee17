import type { Embed } from '../../src/edition/article-view.ts';

/** An embed of a video that has neither a player nor a picture, but for what the test speaks of. */
export function anEmbed(given: Partial<Embed> & { url: string }): Embed {
  return { kind: 'embed', provider: 'Video', medium: 'video', place: null, figure: null, player: null, ...given };
}
