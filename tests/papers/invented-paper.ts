import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../bench/article-texts.ts';
import { headline, sentences } from './invented-copy.ts';
import type { HeadlineLength } from './invented-copy.ts';

/** A newspaper that nobody wrote, for tests of what a paper of some size looks like. */
export interface InventedPaper {
  name: string;
  articles: number;
  headlines: HeadlineLength;
  /** Every how many stories one has a photo; null for a paper without photos. */
  photoEvery: number | null;
}

/** When an invented paper is printed: an hour after its newest story. */
export const inventedNow = '2026-11-22T17:00:00Z';

const sections = ['town', 'lake', 'business', 'culture', 'outdoors', 'opinion'];
const photos = ['lake/harbor-seiche', 'culture/biplane-1929', 'business/wall-clock', 'culture/hand-drum'];

const siteYaml = `name: The Far Shore Gazette
tagline: Invented news from the far shore
url: https://gazette.example
language: en-US
timeZone: UTC
dateOrder: month-day-year
sections:
${sections.map((slug) => `  - slug: ${slug}\n    name: ${titled(slug)}${slug === 'opinion' ? '\n    opinion: true' : ''}\n`).join('')}defaultSection: town
labels: [Opinion, Breaking]
share: [email]
lettersAddress: editor@gazette.example
copyrightHolder: The Far Shore Gazette
`;

/**
 * The content folder of an invented paper, by path. Stories are two hours apart, the newest first; the same paper has
 * the same copy each time.
 */
export function inventedPaper({
  articles,
  headlines,
  photoEvery,
}: Omit<InventedPaper, 'name'>): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { 'site.yaml': siteYaml, 'articles/.keep': '' };
  const newest = Date.parse(inventedNow) - 3_600_000;
  for (let number = 0; number < articles; number += 1) {
    const random = seededRandom(number + 1);
    const section = sections[Math.floor(random() * sections.length)] ?? 'town';
    const slug = `story-${String(number).padStart(4, '0')}`;
    const path = `articles/${section}/${slug}`;
    files[`${path}.txt`] = [
      headline(random, headlines),
      `By ${random() < 0.5 ? 'Nadia Frost' : 'Tobias Renner'}`,
      dated(newest - number * 2 * 3_600_000),
      `Slug: ${slug}`,
      sentences(random, 2),
      sentences(random, 3),
      sentences(random, 2),
    ].join('\n\n');
    if (photoEvery !== null && number % photoEvery === 0) files[`${path}.jpg`] = photo(number / photoEvery);
  }
  return files;
}

/** A date line as the paper's settings read it, e.g. `November 22, 2026 at 4:00 p.m.` */
function dated(moment: number): string {
  const format = { timeZone: 'UTC', dateStyle: 'long', timeStyle: 'short' } as const;
  const parts = new Intl.DateTimeFormat('en-US', format).format(moment).replace(/\s(?=[AP]M)/, ' ');
  return parts.replace('AM', 'a.m.').replace('PM', 'p.m.');
}

function photo(number: number): Uint8Array {
  const name = photos[number % photos.length] ?? '';
  return readFileSync(join(import.meta.dirname, '../../content/articles', `${name}.jpg`));
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
