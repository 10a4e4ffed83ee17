import type { CopySettings, CopySource } from './copy-settings.ts';
import type { CopyMessage } from './message.ts';
import { type LineRole, parseCopy } from './parse-copy.ts';

export interface ParsedLetter {
  name: string;
  town: string | null;
  /** ISO 8601: a calendar date, or an instant with its offset; empty where the letter has none. */
  date: string;
  html: string;
  lines: LineRole[];
  messages: CopyMessage[];
}

/** Reads a reader's letter: a byline with the town after the comma, a date, paragraphs. Never throws. */
export function parseLetter(source: CopySource, settings: CopySettings): ParsedLetter {
  const copy = parseCopy({ ...source, text: `Letter\n${String(source.text)}` }, settings);
  const [name, town] = copy.article.authors.map((author) => author.name);
  return {
    name: name ?? '',
    town: town ?? null,
    date: copy.article.datePublished,
    html: copy.article.html,
    lines: copy.lines,
    messages: copy.messages,
  };
}
