import type { Root } from 'hast';
import { articleUrl } from './address/article-url.ts';
import { formerAddress } from './address/former-address.ts';
import { dateOfFile } from './address/slug.ts';
import { findSection, findSlug } from './address/place.ts';
import type { Article, Placement } from './article.ts';
import { readBlocks } from './body/blocks.ts';
import { readMarkdownBody } from './body/markdown-body.ts';
import { printHtml } from './body/print-html.ts';
import { readBody } from './body/read-body.ts';
import { takeNotes, withNotes } from './body/note-lines.ts';
import { renderBody } from './body/render-body.ts';
import type { CopySettings, CopySource } from './copy-settings.ts';
import type { PlaceDateline } from './enhance/copy-data.ts';
import { readDateline } from './enhance/take-dateline.ts';
import { type Grammar, grammarFor } from './grammar.ts';
import { reportDateMissing } from './head/report-date-missing.ts';
import { emptyHead, type Head } from './head/head.ts';
import { reportLateKeys } from './head/late-keys.ts';
import { readHead } from './head/read-head.ts';
import { takeSignature } from './head/take-signature.ts';
import type { CopyMessage } from './message.ts';
import { checkPhoto, leadPhoto } from './place-photo.ts';
import { readSource } from './read-source.ts';
import type { LineRole, Reading } from './reading.ts';
import { readTail, type Tail } from './tail/read-tail.ts';

export type { LineRole };

export interface ParsedCopy {
  article: Article;
  placement: Placement;
  /** Address from the root of the paper: `/2025/03/winter-ferry/`; empty without a date. */
  url: string;
  /** Place, date and agency of the dateline, as typed. */
  dateline: PlaceDateline | null;
  /** The text as a tree; `bodyParts` cuts it for a page. */
  body: Root;
  /** Titles that the text names as related stories, with their places. */
  related: { title: string; line: number; column: number }[];
  /** One entry for every non-blank line. */
  lines: LineRole[];
  /** Every line as it was read; those of bytes that are no text are none. */
  sourceLines: string[];
  messages: CopyMessage[];
}

/** Reads one text. Never throws; whatever is unclear is in `messages`, in the order of the lines. */
export function parseCopy(source: CopySource, settings: CopySettings): ParsedCopy {
  const grammar = grammarFor(settings);
  const { reading, isReadable } = readSource(source.text);
  const { name, isMarkdown } = nameOf(source.path);
  const { head, strays, end } = isReadable ? readHead(grammar, reading) : { head: emptyHead(), strays: [], end: 0 };
  const below = takeSignature(readBlocks(end, isMarkdown, grammar, reading), head, grammar, reading);
  const { notes, others } = isMarkdown ? { notes: [], others: below } : takeNotes(below, reading);
  const tail = readTail(others, head.authors, grammar, reading);
  const blocks = [...strays.map((range) => ({ ...range, afterShare: false })), ...tail.blocks];
  const tree = isMarkdown
    ? readMarkdownBody(blocks, reading)
    : withNotes(readBody(blocks, grammar, reading), notes, reading);
  const text = renderBody(tree, isMarkdown, grammar, reading, head.language ?? settings.language);
  for (const node of text.photos) {
    const index = (node.position?.start.line ?? 1) - 1;
    for (const { src } of node.photos) if (src !== null) checkPhoto(src, index, 0, source.photos, reading);
  }
  if (isReadable) reportLateKeys(blocks[0]?.start ?? -1, isMarkdown, reading);
  const dateline = text.dateline ?? labelledDateline(head, grammar);
  const article: Article = {
    ...headFields(head, name, source, grammar, reading),
    ...tailFields(head, tail),
    dateline: dateline?.place ?? null,
    wordCount: text.wordCount,
    html: printHtml(text.body),
  };
  if (isReadable) reportMissing(article, blocks.length > 0, head, name, grammar, reading);
  const slug = findSlug(head, name, article.headline, reading);
  const url = articleUrl(article.datePublished, slug, settings.timeZone);
  const placement = placementOf(head, slug, url, settings);
  const related = text.related.flatMap(({ titles, lines }) =>
    titles.map((title, at) => ({ title, line: lines[at] ?? 1, column: 1 })),
  );
  return {
    article,
    placement,
    url,
    dateline,
    body: text.body,
    related,
    lines: reading.roles(),
    sourceLines: reading.lines.map(({ raw }) => raw),
    messages: reading.messages.sort((left, right) => left.line - right.line || left.column - right.column),
  };
}

function nameOf(path: string): { name: string; isMarkdown: boolean } {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return { name: file.replace(/\.(?:txt|md)$/i, ''), isMarkdown: /\.md$/i.test(file) };
}

type HeadFields =
  'headline' | 'standfirst' | 'label' | 'section' | 'topics' | 'authors' | 'datePublished' | 'dateModified' | 'photo';

function headFields(
  head: Head,
  name: string,
  source: CopySource,
  grammar: Grammar,
  reading: Reading,
): Pick<Article, HeadFields> {
  const datePublished = head.published ?? dateOfFile(name) ?? '';
  const dateModified = head.updated === null || isSameDate(datePublished, head.updated) ? null : head.updated;
  return {
    headline: head.headline,
    standfirst: head.standfirst,
    label: head.label,
    section: findSection(head, source.path, grammar, reading),
    topics: head.topics,
    authors: head.authors,
    datePublished,
    dateModified,
    photo: leadPhoto(head, name, source.photos, reading),
  };
}

function tailFields(
  head: Head,
  tail: Tail,
): Pick<Article, 'corrections' | 'contributors' | 'biographies' | 'copyrightNotice'> {
  const { contributors, biographies, copyrightNotice } = tail;
  return { corrections: [...head.corrections, ...tail.corrections], contributors, biographies, copyrightNotice };
}

function placementOf(head: Head, slug: string, url: string, settings: CopySettings): Placement {
  const { draft, embargo, expires, source, front, discussion } = head;
  const language = head.language === settings.language ? null : head.language;
  const month = url.slice(0, url.length - slug.length - 1);
  const formerly = new Set(head.formerly.flatMap((address) => formerAddress(address, month) ?? []));
  formerly.delete(url);
  return { slug, formerly: [...formerly], draft, embargo, expires, source, language, front, discussion };
}

function labelledDateline(head: Head, grammar: Grammar): PlaceDateline | null {
  if (head.dateline === null) return null;
  return readDateline(`${head.dateline} — X`, grammar)?.dateline ?? { place: head.dateline, date: null, agency: null };
}

function isSameDate(published: string, updated: string): boolean {
  return published === updated || (updated.length === 10 && published.startsWith(updated));
}

function reportMissing(
  article: Article,
  hasText: boolean,
  head: Head,
  name: string,
  grammar: Grammar,
  reading: Reading,
): void {
  if (article.headline === '') reportHeadline(reading);
  else if (!hasText) reading.sayAt('body-missing', reading.lines.length, 1);
  if (article.headline !== '' && head.authors.length === 0) reading.sayAt('byline-missing', 1, 1);
  const said = reading.messages.some(({ ruleId, severity }) => ruleId.startsWith('date-') && severity === 'error');
  if (article.datePublished === '' && !said) reportDateMissing(head, name, grammar, reading);
  const { datePublished, dateModified } = article;
  if (datePublished === '' || dateModified === null || !isBefore(dateModified, datePublished)) return;
  reading.say('date-order', head.datesIndex, 0, { found: dateModified, expected: datePublished });
}

function reportHeadline(reading: Reading): void {
  if (reading.messages.some(({ ruleId }) => ruleId === 'headline-missing')) return;
  const advice = 'Put the headline in the first line.';
  reading.sayAt('headline-missing', 1, 1, { expected: 'in the first line', advice });
}

function isBefore(first: string, second: string): boolean {
  if (first.length > 10 && second.length > 10) return Date.parse(first) < Date.parse(second);
  return first.slice(0, 10) < second.slice(0, 10);
}
