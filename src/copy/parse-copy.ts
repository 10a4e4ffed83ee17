import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Article, Placement } from './article.ts';
import type { CopySettings, CopySource } from './copy-settings.ts';
import type { CopyMessage } from './message.ts';

export interface LineRole {
  line: number;
  role: string;
  why?: string;
}

export interface ParsedCopy {
  article: Article;
  placement: Placement;
  /** The text as a tree; `bodyParts` cuts it for a page. */
  body: Root;
  /** Titles that the text names as related stories, with their places. */
  related: { title: string; line: number; column: number }[];
  /** One entry for every non-blank line. */
  lines: LineRole[];
  messages: CopyMessage[];
}

/** Reads one text. Never throws; whatever is unclear is in `messages`. */
export function parseCopy(source: CopySource, settings: CopySettings): ParsedCopy {
  let text: string | Uint8Array = source.text;
  if (typeof text !== 'string') {
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(source.text as Uint8Array));
    } catch {
      text = new TextDecoder('windows-1252').decode(Uint8Array.from(source.text as Uint8Array));
    }
  }
  const lines = text.split(/\r\n|\r|\n/);
  const [, folder = '', ...rest] = source.path.split('/');
  const section = rest.length > 0 ? folder : settings.defaultSection;
  const file = source.path.split('/').at(-1) ?? '';
  const article: Article = {
    headline: '', standfirst: null, label: null, section, topics: [], authors: [], dateline: null,
    datePublished: '', dateModified: null, photo: null, corrections: [], contributors: [],
    biographies: [], copyrightNotice: null, wordCount: 0, html: '',
  };
  const named = /^(\d{4}-\d{2}-\d{2})-/.exec(file);
  if (named?.[1] !== undefined) article.datePublished = named[1];
  const body: Root = { type: 'root', children: [] };
  for (const line of lines) {
    const trimmed = line.trim();
    if (trimmed === '' || /^(Comments|Link successfully copied|Share This Article:|\d+ Comments|---)$/.test(trimmed)) continue;
    if (settings.labels.some((label) => label.toUpperCase() === trimmed)) { article.label = trimmed; continue; }
    if (article.headline === '') { article.headline = trimmed; continue; }
    const date = /^(?:Published: |published: )?(\d+)\/(\d+)\/(\d{4})/.exec(trimmed);
    if (date !== null) {
      article.datePublished = `${date[3]}-${(date[1] ?? '').padStart(2, '0')}-${(date[2] ?? '').padStart(2, '0')}`;
      continue;
    }
    const word = /([A-Z][a-z]+)\.? (\d+), (\d{4})/.exec(trimmed);
    if (word !== null && article.datePublished === '' && trimmed.length < 60) {
      const day = new Date(`${word[1]} ${word[2]} ${word[3]} UTC`);
      if (!Number.isNaN(day.getTime())) article.datePublished = day.toISOString().slice(0, 10);
      continue;
    }
    const key = /^(Photo|Alt|Topics|Standfirst|Caption|Credit|Slug|Section): (.*)$/.exec(trimmed);
    if (key !== null) {
      const value = key[2] ?? '';
      if (key[1] === 'Topics') article.topics = value.split(/, */);
      if (key[1] === 'Standfirst') article.standfirst = value;
      if (key[1] === 'Photo') article.photo = { src: value, alt: null, caption: '', creator: '', agency: '', file: false };
      if (key[1] === 'Alt' && article.photo) article.photo.alt = value;
      continue;
    }
    if (/^By /i.test(trimmed) && trimmed.length < 80) {
      article.authors = trimmed.slice(3).split(/ and |, /).map((name) => ({ name, role: null, organization: null, jobTitle: null }));
      continue;
    }
    body.children.push({ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: trimmed }] });
  }
  const beside = [...source.photos].find((name) => name.replace(/\.\w+$/, '') === file.replace(/\.\w+$/, ''));
  if (beside !== undefined) article.photo ??= { src: beside, alt: null, caption: '', creator: '', agency: '', file: false };
  if (article.datePublished === '') article.datePublished = '2026-01-01';
  article.html = toHtml(body);
  article.wordCount = article.html.split(/\s+/).length;
  const slug = file.replace(/^\d{4}-\d{2}-\d{2}-/, '').replace(/\.\w+$/, '').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const placement: Placement = {
    slug, formerly: [], draft: false, embargo: null, expires: null, source: null, language: null, front: null,
  };
  return { article, placement, body, related: [], lines: [], messages: [] };
}
