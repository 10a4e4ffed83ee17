import type { Reading } from '../reading.ts';

/* eslint-disable no-control-regex -- control characters are what this file is about */
const lineEnds = /\r\n?|[\n\u2028\u2029\f\v\u0085]/g;
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;
const unwanted = /[\u0001-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/g;
const suspicious = /[^\n\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E]/;
const lost = /[\u0000\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/* eslint-enable no-control-regex */

/**
 * One newline for all kinds; soft hyphens and zero-width spaces removed (the joiners stay, scripts need them); stray
 * controls removed with a warning; accents composed (Unicode NFC). A character that was lost before, U+FFFD, is an error.
 */
export function cleanCharacters(text: string, reading: Reading): string {
  if (!suspicious.test(text)) return text;
  let clean = text.replace(lineEnds, '\n').replace(invisible, '');
  clean = drop(clean, lost, 'character-lost', reading);
  clean = drop(clean, unwanted, 'character-control', reading);
  return clean.normalize('NFC');
}

type CharacterRule = 'character-lost' | 'character-control';

function drop(text: string, pattern: RegExp, ruleId: CharacterRule, reading: Reading): string {
  const at = text.search(pattern);
  if (at < 0) return text;
  text.split('\n').forEach((line, index) => {
    const column = line.search(pattern);
    if (column < 0) return;
    const found = `U+${line.charCodeAt(column).toString(16).toUpperCase().padStart(4, '0')}`;
    reading.sayAt(ruleId, index + 1, column + 1, { found });
  });
  return text.replace(pattern, '');
}
