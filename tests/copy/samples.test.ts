import { describe, expect, it } from 'vitest';
import type { CopyMessage } from '../../src/copy/message.ts';
import { parseCopy } from '../../src/copy/parse-copy.ts';
import { parseLetter } from '../../src/copy/parse-letter.ts';
import { parsePage } from '../../src/copy/parse-page.ts';
import { readSource } from '../../src/copy/read-source.ts';
import type { LineRole } from '../../src/copy/reading.ts';
import { type Sample, readSamples } from './sample.ts';

const samples = readSamples();

describe.each(samples)('$name', ({ source, settings, expected }) => {
  it('reads as expected', () => {
    const read = readAs({ source, settings });
    expect(named(read, expected)).toMatchObject(named(expected, expected));
    expect(read.messages.map(messageLine)).toEqual(expected.messages);
    if (expected.lines !== undefined) expect(read.lines?.map(roleLine)).toEqual(expected.lines);
    if (expected.html !== undefined) expect(read.html.split('\n')).toEqual(expected.html);
    for (const [ruleId, text] of Object.entries(expected.texts ?? {})) {
      expect(read.messages.find((message) => message.ruleId === ruleId)).toMatchObject(text);
    }
  });

  it('gives every line that is not blank one role', () => {
    const { lines } = readAs({ source, settings });
    const { reading, isReadable } = readSource(source.text);
    const filled = reading.lines.filter(({ text }) => text !== '').map(({ number }) => number);
    if (lines !== undefined && isReadable) expect(lines.map(({ line }) => line)).toEqual(filled);
  });
});

interface ReadSample {
  article?: object;
  placement?: object;
  letter?: object;
  page?: object;
  url?: string;
  dateline?: object | null;
  related?: string[];
  html: string;
  lines?: LineRole[];
  messages: CopyMessage[];
}

/** The folder of a sample's path says who reads it: `articles/`, `letters/` or `pages/`. */
function readAs({ source, settings }: Pick<Sample, 'source' | 'settings'>): ReadSample {
  if (source.path.startsWith('letters/')) {
    const { html, lines, messages, ...letter } = parseLetter(source, settings);
    return { letter, html, lines, messages };
  }
  if (source.path.startsWith('pages/')) {
    const { html, messages, ...page } = parsePage(source);
    return { page, html, messages };
  }
  const { article, placement, url, dateline, related, lines, messages } = parseCopy(source, settings);
  return {
    article,
    placement,
    url,
    dateline,
    related: related.map(({ title }) => title),
    html: article.html,
    lines,
    messages,
  };
}

const matched = ['article', 'placement', 'letter', 'page', 'url', 'dateline', 'related'] as const;

/** The parts that an expectation names, of the expectation or of what was read. */
function named(parts: Partial<Record<(typeof matched)[number], unknown>>, expected: object): object {
  return Object.fromEntries(matched.filter((key) => key in expected).map((key) => [key, parts[key]]));
}

function messageLine({ line, column, severity, ruleId }: CopyMessage): string {
  return `${line}:${column} ${severity} ${ruleId}`;
}

function roleLine({ line, role, why }: LineRole): string {
  return why === undefined ? `${line} ${role}` : `${line} ${role}: ${why}`;
}
