import { toHtml } from 'hast-util-to-html';
import { dateOfFile } from './address/slug.ts';
import { readBlocks } from './body/blocks.ts';
import { readBody } from './body/read-body.ts';
import { renderBody } from './body/render-body.ts';
import type { CopySettings, CopySource } from './copy-settings.ts';
import { type Grammar, grammarFor } from './grammar.ts';
import { exampleDate, isDatesLine, readDates } from './head/dates.ts';
import { refusePhotos } from './place-photo.ts';
import { isFurniture } from './head/furniture.ts';
import { castName, looksLikeName } from './head/names.ts';
import type { CopyMessage } from './message.ts';
import { readSource } from './read-source.ts';
import type { LineRole, Reading } from './reading.ts';

export interface ParsedLetter {
  name: string;
  town: string | null;
  /** ISO 8601: a calendar date, or an instant with its offset; empty where the letter has none. */
  date: string;
  html: string;
  lines: LineRole[];
  /** Every line as it was read; those of bytes that are no text are none. */
  sourceLines: string[];
  messages: CopyMessage[];
}

/** Reads a reader's letter: `By Name, Town`, a date, paragraphs. Never throws. */
export function parseLetter(source: CopySource, settings: CopySettings): ParsedLetter {
  const grammar = grammarFor(settings);
  const { reading, isReadable } = readSource(source.text);
  const file = source.path.slice(source.path.lastIndexOf('/') + 1);
  const head = readLetterHead(grammar, reading);
  const blocks = readBlocks(head.end, false, grammar, reading);
  const { body, photos } = renderBody(readBody(blocks, reading), false, grammar, reading);
  refusePhotos(photos, reading);
  const date = head.date ?? dateOfFile(file) ?? '';
  if (isReadable) {
    if (head.name === '') reading.sayAt('letter-name-missing', 1, 1);
    const said = reading.messages.some(({ ruleId }) => ruleId.startsWith('date-'));
    if (date === '' && !said) reading.sayAt('date-missing', 1, 1, { expected: exampleDate(grammar) });
    if (blocks.length === 0) reading.sayAt('body-missing', reading.lines.length, 1);
  }
  const { name, town } = head;
  return {
    name,
    town,
    date,
    html: toHtml(body),
    lines: reading.roles(),
    sourceLines: reading.lines.map(({ raw }) => raw),
    messages: reading.messages,
  };
}

interface LetterHead {
  name: string;
  town: string | null;
  date: string | null;
  end: number;
}

function readLetterHead(grammar: Grammar, reading: Reading): LetterHead {
  const head: LetterHead = { name: '', town: null, date: null, end: reading.lines.length };
  for (let index = 0; index < reading.lines.length; index += 1) {
    const { plain, text } = reading.at(index);
    if (plain === '') continue;
    const isByline = head.name === '' && plain.length < 120 && grammar.bylineWord.test(plain);
    if (head.name === '' && !isByline && looksLikeName(plain) && isDatesLine(reading.at(index + 1).plain, grammar)) {
      head.name = castName(text, grammar);
      reading.say('byline-guess', index, 0, { found: text });
      reading.mark(index, 'byline');
      continue;
    }
    const dates = head.date === null && !isByline ? readDates(plain, index, grammar, reading) : null;
    if (isByline) {
      const [name = '', ...town] = text.replace(grammar.bylineWord, '').split(/\s*,\s*/);
      head.name = castName(name, grammar);
      head.town = town.join(', ') || null;
      reading.mark(index, 'byline');
    } else if (dates !== null) {
      head.date = dates.published ?? dates.updated;
      reading.mark(index, 'dates');
    } else if (isFurniture(plain, grammar)) reading.mark(index, 'dropped', 'furniture');
    else return { ...head, end: index };
  }
  return head;
}
