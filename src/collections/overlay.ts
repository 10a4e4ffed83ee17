import { failure } from './report.ts';
import { isError } from './problem.ts';
import type { Problem } from './problem.ts';

/** What the preview's own script in the browser takes for an error. */
export interface Overlay {
  type: 'error';
  err: {
    name: string;
    title: string;
    message: string;
    hint: string;
    stack: string;
    plugin: string;
    loc: { file: string; line: number; column: number };
  };
}

/** The first error as the preview shows it over a page, with the others below; null where there is none. */
export function overlayOf(problems: readonly Problem[], contentDirectory: string): Overlay | null {
  const failed = failure(problems);
  if (failed === null) return null;
  const { first } = failed;
  const list = problems
    .filter(isError)
    .map(({ file, line, column, reason, help }) => `${file}:${line}:${column}  ${reason}\n    ${help}`)
    .join('\n');
  const shown = {
    name: 'ContentError',
    title: failed.message,
    // The overlay takes these two for HTML, and they hold words of the text.
    message: escaped(`${first.file}:${first.line}:${first.column} ${first.reason}`),
    hint: escaped(first.help),
    stack: list,
    plugin: 'broadsheet',
    loc: { file: `${contentDirectory}/${first.file}`, line: first.line, column: first.column },
  };
  return { type: 'error', err: shown };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
