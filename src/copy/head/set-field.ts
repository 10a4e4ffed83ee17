import { formerAddress } from '../address/former-address.ts';
import type { Grammar } from '../grammar.ts';
import type { Reading } from '../reading.ts';
import { readNames } from './byline.ts';
import { readCaption, readCredit } from './credit.ts';
import { readDateValue } from './dates.ts';
import { addAuthors, type Head } from './head.ts';
import type { Key } from './labelled-line.ts';

/** Where a value stands: line and column counted from 0. */
export interface ValuePlace {
  index: number;
  column: number;
}

/** Whether a former address can be read does not hang on the month that it stood in. */
const anyMonth = '/2000/01/';

type Setter = (head: Head, value: string, place: ValuePlace, grammar: Grammar, reading: Reading) => void;

/** The role that the line of a key gets. */
export function roleOf(key: Key): string {
  return key === 'Published' || key === 'Updated' ? 'dates' : key.toLowerCase();
}

/** What stands beyond in a byline is refused: no article has as many authors. */
const longestByline = 2000;

/** Puts the value of a labelled line or of front matter into the head, and says what is wrong with it. */
export const setField: Readonly<Record<Key, Setter>> = {
  Section: (head, value, place) => {
    head.section ??= { value, ...place };
  },
  Topics: (head, value) => {
    head.topics = [...new Set([...head.topics, ...listOf(value)])];
  },
  Label: (head, value, place, grammar, reading) => {
    head.label = grammar.labels.get(value.toLowerCase()) ?? value;
    if (value.length > 24) reading.say('label-long', place.index, place.column, { count: value.length });
  },
  Standfirst: (head, value) => {
    head.standfirst = value;
  },
  Byline: (head, typed, place, grammar, reading) => {
    const value = typed.slice(0, longestByline);
    const rest = typed.slice(longestByline);
    if (rest !== '') reading.say('byline-refused', place.index, place.column + longestByline, { found: rest });
    const byline = readNames(value.replace(/\s+/g, ' ').replace(grammar.bylineWord, ''), grammar);
    const unclear = new Set(byline.unclear);
    const isRefused = (name: string) => unclear.has(name) && /[\d|@]/.test(name);
    addAuthors(
      head,
      byline.authors.filter(({ name }) => !isRefused(name)),
    );
    for (const found of byline.unclear) {
      reading.say(isRefused(found) ? 'byline-refused' : 'byline-unclear', place.index, place.column, { found });
    }
    for (const found of byline.guesses) {
      const column = Math.max(0, reading.at(place.index).text.indexOf(found));
      reading.say('byline-guess', place.index, column, { found });
    }
  },
  Published: (head, value, place, grammar, reading) => {
    head.published = readDateValue(value, place.index, place.column, grammar, reading);
    head.datesIndex = place.index;
  },
  Updated: (head, value, place, grammar, reading) => {
    head.updated = readDateValue(value, place.index, place.column, grammar, reading);
    head.datesIndex = place.index;
  },
  Photo: (head, value, place) => {
    head.photo = { value, ...place };
  },
  Alt: (head, value) => {
    head.alt = value;
  },
  Caption: (head, value, place) => {
    const { caption, credit } = readCaption(value);
    head.caption = { text: caption, index: place.index };
    head.credit ??= credit;
  },
  Credit: (head, value) => {
    head.credit = readCredit(value);
  },
  Dateline: (head, value) => {
    head.dateline = value.replace(/\s*[—–-]+$/, '');
  },
  Slug: (head, value, place) => {
    head.slug = { value, ...place };
  },
  Formerly: (head, value, place, _grammar, reading) => {
    for (const address of listOf(value)) {
      const isRead = formerAddress(address, anyMonth) !== null;
      if (isRead) head.formerly.push(address);
      else unknown('former address', address, 'a path such as `/2025/03/old-name/`', place, reading);
    }
  },
  Status: (head, value, place, _grammar, reading) => {
    if (/^draft$/i.test(value)) head.draft = true;
    else if (!/^published$/i.test(value)) unknown('status', value, '`draft`', place, reading);
  },
  Embargo: (head, value, place, grammar, reading) => {
    head.embargo = readDateValue(value, place.index, place.column, grammar, reading);
  },
  Expires: (head, value, place, grammar, reading) => {
    head.expires = readDateValue(value, place.index, place.column, grammar, reading);
  },
  Correction: (head, value) => {
    head.corrections.push({ kind: 'correction', date: null, text: value });
  },
  Source: (head, value) => {
    head.source = value;
  },
  Language: (head, value, place, _grammar, reading) => {
    try {
      head.language = Intl.getCanonicalLocales(value)[0] ?? null;
    } catch {
      unknown('language', value, 'a BCP 47 tag such as `ar` or `pt-BR`', place, reading);
    }
  },
  Front: (head, value, place, _grammar, reading) => {
    if (/^[1-9]\d?$/.test(value)) head.front = Number(value);
    else unknown('rank on the front page', value, 'a number from 1 to 99', place, reading);
  },
  Discussion: (head, value, { index, column }, _grammar, reading) => {
    const isAddress = /^(?:https|at):\/\/\S+$/i.test(value);
    if (isAddress) head.discussion = { url: value, line: index + 1, column: reading.at(index).indent + column + 1 };
    else unknown('address of a discussion', value, 'one that begins with `https://`', { index, column }, reading);
  },
};

function unknown(key: string, found: string, expected: string, place: ValuePlace, reading: Reading): void {
  reading.say('value-unknown', place.index, place.column, { key, found, expected });
}

function listOf(value: string): string[] {
  return value
    .split(/\s*[,;،]\s*/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
