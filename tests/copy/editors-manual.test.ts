import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/collections/read-settings.ts';
import { bodyParts } from '../../src/copy/body-parts.ts';
import type { Author, Correction } from '../../src/copy/article.ts';
import type { CopySource } from '../../src/copy/copy-settings.ts';
import type { CopyMessage } from '../../src/copy/message.ts';
import { parseCopy } from '../../src/copy/parse-copy.ts';
import { parseLetter } from '../../src/copy/parse-letter.ts';

const root = join(import.meta.dirname, '../..');
const manual = readFileSync(join(root, 'docs/editors.md'), 'utf8');
const settings = await readSettings(join(root, 'content'));

/** An example: `copy`, a path and perhaps `+` with photos, the text, and below it the fields that it gives. */
const example = /```copy (?<path>\S+)(?: \+ (?<photos>.+))?\n(?<text>[^]*?)```\n\n```result\n(?<result>[^]*?)```/g;
const examples = [...manual.matchAll(example)].map(({ groups = {} }) => ({
  path: groups['path'] ?? '',
  photos: groups['photos']?.split(', ') ?? [],
  text: groups['text'] ?? '',
  result: (groups['result'] ?? '').trimEnd().split('\n'),
}));

it('has an example in every block', () => {
  expect(examples.length).toBeGreaterThan(6);
  expect(manual.match(/^```\w/gm)?.length).toBe(examples.length * 2);
});

describe.each(examples)('the example $path', ({ path, photos, text, result }) => {
  const isLetter = path.startsWith('letters/');
  const source = { path: isLetter ? path : `articles/${path}`, text, photos: new Set(photos) };
  const lines = isLetter ? letterLines(source) : articleLines(source);

  it.each(result)('gives %s', (line) => {
    expect(lines).toContain(line);
  });

  it('tells of every error, warning and notice', () => {
    const told = /^(?:error|warning|notice): /;
    expect(result.filter((line) => told.test(line)).sort()).toEqual(lines.filter((line) => told.test(line)).sort());
  });
});

type Field = [name: string, value: string | number | null | undefined];

function articleLines(source: CopySource): string[] {
  const { article, placement, url, lines, messages, related, body } = parseCopy(source, settings);
  const embeds = bodyParts(body).filter((part) => part.kind === 'embed');
  const { photo, html } = article;
  const typed = String(source.text).split('\n');
  const dropped = lines.filter(({ role }) => role === 'dropped').map(({ line }) => typed[line - 1]);
  return linesOf([
    ['headline', article.headline],
    ['label', article.label],
    ['standfirst', article.standfirst],
    ['byline', article.authors.map(authorText).join('; ')],
    ['published', article.datePublished],
    ['updated', article.dateModified],
    ['section', article.section],
    ['topics', article.topics.join(', ')],
    ['address', url],
    ['draft', placement.draft ? 'yes' : null],
    ['dateline', article.dateline],
    ['photo', photo?.src],
    ['alternative text', photo?.alt],
    ['caption', photo?.caption],
    ['credit', [photo?.creator, photo?.file === true ? 'file photo' : '', photo?.agency].filter(Boolean).join(', ')],
    ['paragraphs', textsOf(html.replace(/<(blockquote|aside|section)[^]*?<\/\1>/g, ''), 'p').length],
    ['emphasis', textsOf(html, 'em').join(' / ')],
    ['link', [...html.matchAll(/ href="([^"]*)"/g)].map(([, address]) => address).join(' / ')],
    [
      'pull quote',
      textsOf(/<blockquote class="pull-quote">[^]*?<\/blockquote>/.exec(html)?.[0] ?? '', 'p').join(' / '),
    ],
    ['subheads', textsOf(html.replace(/<aside[^]*?<\/aside>/g, ''), 'h2').join(' / ')],
    ['list', textsOf(/<[ou]l>[^]*?<\/[ou]l>/.exec(html)?.[0] ?? '', 'li').length],
    ['gallery', [...html.matchAll(/<img src="([^"]*)"/g)].map(([, file]) => file).join(', ')],
    ...embeds.map(({ medium, provider, place, photo }): Field => [
      medium,
      photo === null ? (place ?? provider) : `${provider}, with the picture ${photo.src ?? ''}`,
    ]),
    ['note', [...html.matchAll(/<li id="note-[^>]*>\s*<p>([^]*?) <a /g)].map(([, words]) => words).join(' / ')],
    ['related', related.map(({ title }) => title).join(' / ')],
    ...article.corrections.map(({ kind, date, text }): Field => [
      kind satisfies Correction['kind'],
      `${date ?? ''}, ${text}`,
    ]),
    ['contributors', article.contributors.join(' ')],
    ['biography', article.biographies.map(({ name }) => name).join(', ')],
    ['copyright', article.copyrightNotice],
    ['dropped', dropped.join(' / ')],
    ...messages.map(messageField),
  ]);
}

function letterLines(source: CopySource): string[] {
  const { name, town, date, html, answers, note, messages } = parseLetter(source, settings);
  return linesOf([
    ['name', name],
    ['town', town],
    ['date', date],
    ['answers', answers?.name],
    ['paragraphs', textsOf(html, 'p').length],
    ['editor’s note', textsOf(note ?? '', 'p').join(' / ')],
    ...messages.map(messageField),
  ]);
}

function linesOf(fields: Field[]): string[] {
  return fields.map(([name, value]) => `${name}: ${value ?? ''}`);
}

function messageField({ severity, line, reason }: CopyMessage): Field {
  return [severity, `line ${line}: ${reason}`];
}

function authorText({ name, organization, jobTitle, role }: Author): string {
  const more = [role, organization === name ? null : organization, jobTitle].filter((words) => words !== null);
  return more.length > 0 ? `${name} (${more.join(', ')})` : name;
}

function textsOf(html: string, element: string): string[] {
  return [...html.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'))].map(([, text = '']) => text);
}
