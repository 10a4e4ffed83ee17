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
  const roles = new Map(read(source, settings).lines.map((line) => [line.line, roleOf(line)]));
  const lines = linesOf(source.text);
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

/** The lines as the reader of the text counts them. */
function linesOf(text: string | Uint8Array): string[] {
  const decoded = typeof text === 'string' ? text : decode(text);
  const lines = decoded.split(/\r\n|[\r\n\u2028\u2029\f]/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
