import { toHtml } from 'hast-util-to-html';
import { readBlocks } from './body/blocks.ts';
import { readMarkdownBody } from './body/markdown-body.ts';
import { renderBody } from './body/render-body.ts';
import type { CopySettings, CopySource } from './copy-settings.ts';
import { grammarFor } from './grammar.ts';
import type { CopyMessage } from './message.ts';
import { refusePhotos } from './place-photo.ts';
import { readSource } from './read-source.ts';

export interface ParsedPage {
  title: string;
  html: string;
  messages: CopyMessage[];
}

/** A standing page has no dates, sections or bylines: nothing in it depends on the site. */
const settings: CopySettings = {
  siteName: 'Broadsheet',
  language: 'en',
  timeZone: 'UTC',
  dateOrder: 'year-month-day',
  sections: [],
  defaultSection: '',
  labels: [],
  furniture: [],
  smartQuotes: false,
  authors: [],
};

/** Reads a standing page: `# Title`, then Markdown. Never throws. */
export function parsePage(source: CopySource): ParsedPage {
  const grammar = grammarFor(settings);
  const { reading, isReadable } = readSource(source.text);
  const first = reading.lines.findIndex(({ text }) => text !== '');
  const title = reading.at(Math.max(0, first)).text.replace(/^#\s+/, '');
  if (first >= 0) reading.mark(first, 'headline');
  const blocks = first < 0 ? [] : readBlocks(first + 1, true, grammar, reading);
  const { body, photos } = renderBody(readMarkdownBody(blocks, reading), true, grammar, reading);
  refusePhotos(photos, reading);
  if (isReadable && title === '') reading.sayAt('page-title-missing', 1, 1);
  return { title, html: toHtml(body), messages: reading.messages };
}
