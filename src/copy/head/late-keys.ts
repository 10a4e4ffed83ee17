import type { Reading } from '../reading.ts';
import { isSentence } from './key-value.ts';
import { type Key, readLabelledLine } from './labelled-line.ts';

/** Keys that hold an article back: overlooked, they would publish what must not be. */
const holding: ReadonlySet<Key> = new Set(['Status', 'Embargo', 'Expires']);
/** Roles of lines that are no text, or that were read as the key they name. */
const settled: ReadonlySet<string> = new Set(['headline', 'dropped', 'front-matter', 'status', 'embargo', 'expires']);

/**
 * Says where the text, whose first line is `start`, has a line that would hold the article back if it stood in the
 * head, and where it begins with a labelled line.
 */
export function reportLateKeys(start: number, isMarkdown: boolean, reading: Reading): void {
  let fenced = false;
  for (const { line, role } of reading.roles()) {
    const index = line - 1;
    const { plain } = reading.at(index);
    if (isMarkdown && /^(?:```|~~~)/.test(plain)) fenced = !fenced;
    const labelled = readLabelledLine(plain);
    if (fenced || settled.has(role) || labelled === null) continue;
    const said = reading.messages.findIndex(
      (message) => message.line === line && (message.ruleId === 'key-in-text' || message.ruleId === 'value-unknown'),
    );
    if (holding.has(labelled.key) && !isSentence(labelled.value)) {
      if (said >= 0) reading.messages.splice(said, 1);
      reading.say('key-too-late', index, 0, { found: labelled.key });
    } else if (index === start && role === 'body' && said < 0)
      reading.say('key-in-text', index, 0, { found: labelled.key });
  }
}
