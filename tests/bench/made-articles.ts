import { seededRandom } from './article-texts.ts';
import * as words from './made-words.ts';

/** An article of the made-up paper, before it is written down in one format or another. */
export interface MadeArticle {
  /** Path of its text without ending, below the folder of texts: section, year, month, slug. */
  stem: string;
  slug: string;
  section: string;
  headline: string;
  standfirst: string;
  authors: string[];
  /** Where it was reported from, before its first paragraph. */
  place: string;
  /** Calendar date, `2024-11-08`. */
  date: string;
  topics: string[];
  /** Paragraphs; one that begins with `## ` is a subhead, one of `- ` lines a list. Marks in them mean the same in both formats. */
  body: string[];
  /** Number of the photo that it has, where it has one. */
  photo: number | null;
}

/** The day after the newest article: the moment that every paper is built for. */
export const buildMoment = '2026-01-20T12:00:00Z';

const newest = Date.parse('2026-01-19T00:00:00Z');
const day = 86_400_000;
const fiveYears = 1826;
const wordCount = 900;
/** One article in so many has a photo, where photos are asked for. */
const photoEach = 10;

/** How a run of articles is made. */
export interface Making {
  /** How many there are; they are spread evenly over five years, the first the oldest. */
  count: number;
  photos: boolean;
}

/** Makes article `number`, from 0; the same numbers make the same article. One of `count` and more is as new as the newest. */
export function madeArticle(number: number, { count, photos }: Making): MadeArticle {
  const random = seededRandom(number + 1);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const section = pick(words.sections);
  const headline = capital(`${pick(words.who)} ${pick(words.did)} ${pick(words.what)}`);
  const age = Math.max(0, Math.floor(((count - 1 - number) * fiveYears) / count));
  const date = new Date(newest - age * day).toISOString().slice(0, 10);
  const slug = `${slugOf(headline).slice(0, 60).replace(/-+$/, '')}-${number}`;
  const sentences = [
    () => `${capital(pick(words.who))} ${pick(words.did)} ${pick(words.what)} ${pick(words.when)}.`,
    () => `“${pick(words.said)},” said ${pick(words.people)}.`,
    () => `${pick(words.openings)}, ${pick(words.remarks)}, and ${pick(words.remarks)}.`,
    () => `${pick(words.openings)}, ${pick(words.who)} ${pick(words.did)} ${pick(words.what)}.`,
    () =>
      `That is ${Math.floor(random() * 900) + 12} more than in ${2001 + Math.floor(random() * 20)}, when ${pick(words.remarks)}.`,
  ];
  const sentence = () => sentences[Math.floor(random() * sentences.length)]?.() ?? '';
  const body: string[] = [];
  for (let written = 0; written < wordCount;) {
    const paragraph = Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(' ');
    written += paragraph.split(' ').length;
    body.push(paragraph);
  }
  if (number % 3 === 0) {
    const list = Array.from({ length: 3 }, () => `- ${capital(pick(words.remarks))}`).join('\n');
    body.splice(4, 0, '## What was decided', list);
    body.splice(
      2,
      0,
      `The plan is *not* final; the **whole text** is at https://example.org/plan-${number} for two weeks.`,
    );
  }
  return {
    stem: `${section}/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}`,
    slug,
    section,
    headline,
    standfirst: `${pick(words.openings)}, ${pick(words.remarks)}.`,
    authors: [...new Set(random() < 0.2 ? [pick(words.authors), pick(words.authors)] : [pick(words.authors)])],
    place: pick(words.places),
    date,
    topics: [...new Set([pick(words.topics), pick(words.topics)])],
    body,
    photo: photos && number % photoEach === 0 ? number / photoEach : null,
  };
}

/** Path of an article's page in any of the printed sites. */
export function pageOf({ date, slug }: MadeArticle): string {
  return `${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}/index.html`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', '')
    .replaceAll('é', 'e')
    .replace(/[^a-z0-9]+/g, '-');
