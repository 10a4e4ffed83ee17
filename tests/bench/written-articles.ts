import type { MadeArticle } from './made-articles.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** An article as this project reads it; its photo lies beside it under its name. */
export function asCopy({ headline, standfirst, authors, place, date, topics, body, photo }: MadeArticle): string {
  const [year, month, day] = date.split('-').map(Number);
  const [opening = '', ...rest] = body;
  return [
    headline,
    `Topics: ${topics.join(', ')}`,
    `Standfirst: ${standfirst}`,
    ...(photo === null ? [] : ['Alt: A photograph', `Caption: ${standfirst}`, 'Credit: Lake Wire']),
    `By ${authors.join(' and ')}`,
    `${months[(month ?? 1) - 1] ?? ''} ${day}, ${year}`,
    '',
    [`${place.toUpperCase()} — ${opening}`, ...rest].join('\n\n'),
    '',
  ].join('\n');
}

/** The same article as Markdown with YAML in front, as the other generators read it. */
export function asMarkdown(article: MadeArticle): string {
  const { headline, standfirst, authors, place, date, topics, section, slug, body, photo } = article;
  return [
    '---',
    `title: ${JSON.stringify(headline)}`,
    `description: ${JSON.stringify(standfirst)}`,
    `date: ${date}`,
    `slug: ${slug}`,
    `section: ${section}`,
    `authors: ${JSON.stringify(authors)}`,
    `months: ["${date.slice(0, 7)}"]`,
    `topics: ${JSON.stringify(topics)}`,
    `place: ${place}`,
    ...(photo === null ? [] : [`photo: /photos/${photoName(photo)}`]),
    '---',
    '',
    body.join('\n\n'),
    '',
  ].join('\n');
}

/** How many sample photos there are to go round. */
export const photoCount = 12;

/** Name of a photo in the peers' folder of files. */
export const photoName = (photo: number): string => `${photo % photoCount}.jpg`;
