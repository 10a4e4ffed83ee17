import { join } from 'node:path';
import { headlinePicture, headlinePictureSize } from './headline-picture.ts';
import { headlineDigest, headlineWords } from './headline-words.ts';
import type { HeadlineWords } from './headline-words.ts';
import { keptFile } from './kept-file.ts';
import type { CropSource } from './photo-sources.ts';

/** What the picture of an article without a photo is set from. */
export interface HeadlineFacts {
  /** Address of the article, from the root of the paper. */
  url: string;
  headline: string;
  /** Section or label. */
  kicker: string;
  /** Name of the paper. */
  name: string;
  direction: 'ltr' | 'rtl';
}

/** A picture set from a headline, as a link preview shows it. */
export interface HeadlineSource extends CropSource {
  /** The words that are in it. */
  alt: string;
}

/** Address of the picture below its article's; null where the type has no letter for headline and name. */
export function headlineSource(facts: HeadlineFacts): HeadlineSource | null {
  const words = headlineWords(facts, facts.direction);
  if (words === null) return null;
  const alt = words.headline === null ? facts.name : facts.headline;
  return { url: `${facts.url}${stemOf(words)}.png`, ...headlinePictureSize, alt };
}

/** Addresses of the pictures, in the form of Astro's `getStaticPaths`. */
export function headlinePages(all: readonly HeadlineFacts[]) {
  return all.flatMap((facts) => {
    const words = headlineWords(facts, facts.direction);
    const [, year = '', month = '', slug = ''] = facts.url.split('/');
    return words === null ? [] : [{ params: { year, month, slug, picture: stemOf(words) }, props: { words } }];
  });
}

/** The picture itself, out of the store or drawn now. */
export async function headlineResponse(words: HeadlineWords): Promise<Response> {
  const digest = headlineDigest(words);
  const name = `${digest}-${process.versions.zlib}.png`;
  const stored = join(process.cwd(), 'node_modules/.cache/broadsheet/photos', digest.slice(0, 2), name);
  const body = await keptFile(stored, async () => {
    // What shapes letters is loaded where a picture is drawn: addresses are asked for in every build.
    const { headlineType } = await import('./typeface.ts');
    return headlinePicture(words, headlineType());
  });
  return new Response(body, { headers: { 'Content-Type': 'image/png' } });
}

/** Names a file by its contents, so that hosts let browsers keep it. */
function stemOf(words: HeadlineWords): string {
  const { width, height } = headlinePictureSize;
  return `headline-${headlineDigest(words).slice(0, 8)}-${width}x${height}`;
}
