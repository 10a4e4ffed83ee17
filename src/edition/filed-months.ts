import type { FiledVolume } from '../collections/content.ts';
import type { Volume } from './addresses.ts';
import type { FiledMonth } from './bound-month.ts';
import type { VolumeRegister } from './register.ts';

/** What was read, as volumes of an edition; `registers` are those that say the same today. */
export function filedMonths(
  volumes: readonly (Pick<FiledVolume, 'volume' | 'digest'> & {
    articles: readonly Pick<FiledVolume['articles'][number], 'value'>[];
  })[],
  registers?: ReadonlyMap<Volume, VolumeRegister>,
): FiledMonth[] {
  return volumes.map((filed) => ({
    volume: filed.volume,
    digest: filed.digest,
    articles: () => filed.articles.map(({ value }) => value),
    register: registers?.get(filed.volume),
  }));
}
