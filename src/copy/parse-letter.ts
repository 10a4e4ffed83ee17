import { toHtml } from 'hast-util-to-html';
import { dateOfFile } from './address/slug.ts';
import { type Block, readBlocks } from './body/blocks.ts';
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
  /** The letter that this one answers, as typed. */
  answers: AnsweredLetter | null;
  /** HTML of the editor's note below the letter. */
  note: string | null;
  lines: LineRole[];
  /** Every line as it was read; those of bytes that are no text are none. */
  sourceLines: string[];
  messages: CopyMessage[];
}

/** The name of a letter's file, and where it stands: line and column counted from 1. */
export interface AnsweredLetter {
  name: string;
  line: number;
  column: number;
}

const answersLine = /^(?:answers|re)\s?:\s*/i;
const noteMark =
  /^(?:editor[’']s note|anmerkung der redaktion|note de la rédaction|nota de la redacción|(?:ملاحظة|تعليق) المحرر)\s?:\s*/iu;

/**
 * Reads a reader's letter: `By Name, Town`, a date, `Answers: file-name` where it answers another, paragraphs, and an
 * `Editor's note:` as the last of them. Never throws.
 */
export function parseLetter(source: CopySource, settings: CopySettings): ParsedLetter {
  const grammar = grammarFor(settings);
  const { reading, isReadable } = readSource(source.text);
  const file = source.path.slice(source.path.lastIndexOf('/') + 1);
  const head = readLetterHead(grammar, reading);
  const blocks = readBlocks(head.end, false, grammar, reading);
  const note = readNote(blocks, grammar, reading);
  const { body, photos } = renderBody(readBody(blocks, grammar, reading), false, grammar, reading);
  refusePhotos(photos, reading);
  const date = head.date ?? dateOfFile(file) ?? '';
  if (isReadable) {
    if (head.name === '') reading.sayAt('letter-name-missing', 1, 1);
    const said = reading.messages.some(({ ruleId }) => ruleId.startsWith('date-'));
    if (date === '' && !said) reading.sayAt('date-missing', 1, 1, { expected: exampleDate(grammar) });
    if (blocks.length === 0) reading.sayAt('body-missing', reading.lines.length, 1);
  }
  const { name, town, answers } = head;
  return {
    name,
    town,
    date,
    html: toHtml(body),
    answers,
    note,
    lines: reading.roles(),
    sourceLines: reading.lines.map(({ raw }) => raw),
    messages: reading.messages,
  };
}

interface LetterHead {
  name: string;
  town: string | null;
  date: string | null;
  answers: AnsweredLetter | null;
  end: number;
}

function readLetterHead(grammar: Grammar, reading: Reading): LetterHead {
  const head: LetterHead = { name: '', town: null, date: null, answers: null, end: reading.lines.length };
  for (let index = 0; index < reading.lines.length; index += 1) {
    const { plain, text } = reading.at(index);
    if (plain === '') continue;
    const answers = answersLine.exec(plain);
    if (answers !== null && head.answers === null && text.length > answers[0].length) {
      head.answers = answered(index, answers[0].length, reading);
      continue;
    }
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

function answered(index: number, column: number, reading: Reading): AnsweredLetter {
  const { text, indent } = reading.at(index);
  reading.mark(index, 'answers');
  return { name: text.slice(column), line: index + 1, column: indent + column + 1 };
}

/** Takes the editor's note, which is the last block, off the blocks; null where there is none. */
function readNote(blocks: Block[], grammar: Grammar, reading: Reading): string | null {
  const last = blocks.at(-1);
  if (last === undefined || blocks.length < 2 || !noteMark.test(reading.at(last.start).plain)) return null;
  blocks.pop();
  const tree = readBody([last], grammar, reading);
  for (let index = last.start; index < last.end; index += 1) reading.mark(index, 'note');
  const [paragraph] = tree.children;
  const words = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (words?.type === 'text') words.value = words.value.replace(noteMark, '');
  const { body, photos } = renderBody(tree, false, grammar, reading);
  refusePhotos(photos, reading);
  return toHtml(body);
}
