import { styleText } from 'node:util';
import { parseCopy } from '../copy/parse-copy.ts';
import type { LineRole } from '../copy/parse-copy.ts';
import { parseLetter } from '../copy/parse-letter.ts';
import type { CopyMessage } from '../copy/message.ts';
import type { ReadableText } from './read-sources.ts';
import { plain } from './report.ts';

/** The text line by line: number, role, and the line as it stands; what is said of a line stands below it. */
export function explainedText(
  { source, settings }: ReadableText,
  messages: readonly CopyMessage[],
  coloured: boolean,
): string {
  const read = source.path.startsWith('letters/') ? parseLetter : parseCopy;
  const { lines: found, sourceLines } = read(source, settings);
  const roles = new Map(found.map((line) => [line.line, roleOf(line)]));
  const ended = sourceLines.at(-1) === '' ? sourceLines.slice(0, -1) : sourceLines;
  // What is said of bytes that are no text is said of a line, too.
  const lines = ended.length === 0 ? [''] : ended;
  const width = Math.max(4, ...[...roles.values()].map((role) => role.length));
  const digits = String(lines.length).length;
  const said = Map.groupBy(messages, ({ line }) => Math.min(Math.max(1, line), lines.length));
  return lines
    .flatMap((line, index) => {
      const number = index + 1;
      const role = (roles.get(number) ?? '').padEnd(width);
      const shown = `${String(number).padStart(digits)}  ${coloured ? styleText('cyan', role, { validateStream: false }) : role}  ${plain(line)}`;
      const margin = ' '.repeat(digits + width + 4);
      return [
        shown.trimEnd(),
        ...(said.get(number) ?? []).map(
          ({ severity, reason, ruleId, help }) =>
            `${margin}^ ${severity}  ${plain(reason)}  ${ruleId}\n${margin}  ${plain(help)}`,
        ),
      ];
    })
    .join('\n');
}

function roleOf({ role, why }: LineRole): string {
  return why === undefined ? role : `${role} (${why})`;
}
