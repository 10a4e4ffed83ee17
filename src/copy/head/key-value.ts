import type { Grammar } from '../grammar.ts';
import { readNames } from './byline.ts';
import { readDate } from './read-date.ts';
import type { LabelledLine } from './labelled-line.ts';

/** A longer value of a key that takes any words is a sentence. */
const longestWords = 60;

/** Whether a value ends as a sentence does, or is as long as one. */
export function isSentence(value: string): boolean {
  return value.length > longestWords || /[.!?…]["”’)]?$/.test(value);
}

/**
 * Whether a labelled line that stands where the text could begin says something its key can mean, as `Topics: fish,
 * boats` does and `Topics: fish, chips and the sea were discussed` does not. `Standfirst`, `Alt` and `Caption` open no
 * sentence, so whatever they say counts.
 */
export function fitsKey({ key, value }: LabelledLine, grammar: Grammar): boolean {
  const words = value.split(/\s+/).length;
  switch (key) {
    case 'Standfirst':
    case 'Alt':
    case 'Caption':
      return true;
    case 'Section':
      return grammar.sections.has(value.toLowerCase()) || (words <= 3 && !isSentence(value));
    case 'Topics':
    case 'Formerly':
      return !isSentence(value) && value.split(/[,;،]/).every((item) => item.trim().split(/\s+/).length <= 3);
    case 'Byline':
      return readNames(value.replace(grammar.bylineWord, ''), grammar).unclear.length === 0;
    case 'Published':
    case 'Updated':
    case 'Embargo':
    case 'Expires':
      return readDate(value, 0, grammar) !== null;
    case 'Status':
      return /^(?:draft|published)$/i.test(value);
    case 'Photo':
      return /\.\p{L}{3,4}$/u.test(value) || !value.includes(' ');
    case 'Slug':
      return !value.includes(' ');
    case 'Front':
      return /^\d+$/.test(value);
    case 'Language':
      return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(value);
    case 'Dateline':
    case 'Credit':
      return !isSentence(value) && /^\p{Lu}[\p{L}.'’-]*(?:$|[ ,/(]+(?:\p{Lu}|of|de|via))/u.test(value);
    case 'Discussion':
      return /^(?:https|at):\/\/\S+$/i.test(value);
    case 'Label':
      return !isSentence(value) && value.length <= 24;
    case 'Correction':
    case 'Source':
      return !isSentence(value);
  }
}
