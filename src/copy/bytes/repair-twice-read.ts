import type { Reading } from '../reading.ts';
import { windows1252Bytes } from './windows-1252.ts';

const high = [...windows1252Bytes.keys()].filter((character) => (windows1252Bytes.get(character) ?? 0) < 0xc0);
const tail = `[${high.join('')}]`;
/** What people type behind a letter with an accent: `cité\u00A0»`, `passé\u00A0—`, `olé…”`. */
const typed = '[\\u00A0‘’‚“”„«»‹›–—…•·°®™]';
const typedBehindLetter = new RegExp(`^[\\u00E0-\\u00EF]${typed}{2}$`);
const certain = new RegExp(
  `[\\u00E2-\\u00EF](?!${typed}{2})${tail}{2}|[\\u00F0-\\u00F4]${tail}{3}|[\\u00C2\\u00C3](?!(?<=\\p{Lu}.)[\\u00A0‘’“”«»])${tail}`,
  'gu',
);
const likely = new RegExp(`[\\u00E0-\\u00EF]${tail}{2}|[\\u00F0-\\u00F4]${tail}{3}|[\\u00C2-\\u00DF]${tail}`, 'g');
const mark = /[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u2122]/;

/**
 * Repairs UTF-8 that was read as Windows-1252 (`â€™` for `’`), with a notice. Sequences that could be meant are
 * repaired only in a text that has certain ones; those that French types at the end of a quotation, only where certain
 * ones are of the East Asian scripts.
 */
export function repairTwiceRead(text: string, reading: Reading): string {
  if (!mark.test(text)) return text;
  certain.lastIndex = 0;
  const first = certain.exec(text);
  if (first === null || decodeAgain(first[0]) === null) return text;
  const before = text.slice(0, first.index).split('\n');
  const isEastAsian = text.match(certain)?.some((sequence) => (decodeAgain(sequence) ?? '') >= '\u3000') === true;
  let count = 0;
  const repaired = text.replace(likely, (sequence) => {
    const character = decodeAgain(sequence);
    if (character === null || (!isEastAsian && typedBehindLetter.test(sequence))) return sequence;
    count += 1;
    return character;
  });
  reading.sayAt('bytes-read-twice', before.length, (before.at(-1)?.length ?? 0) + 1, {
    found: first[0],
    expected: decodeAgain(first[0]) ?? '',
    count,
  });
  return repaired;
}

function decodeAgain(sequence: string): string | null {
  const bytes = Uint8Array.from(sequence, (character) => windows1252Bytes.get(character) ?? 0);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
