import { styleText } from 'node:util';
import type { Content } from './content.ts';
import { isError } from './problem.ts';
import type { Problem } from './problem.ts';

const colours = { error: 'red', warning: 'yellow', notice: 'blue' } as const;

/** What was found in a content folder. */
type Reported = Pick<Content, 'problems' | 'files' | 'notices'>;

/** The problems for a person: a line each with its place first, what to do below it, the count at the end. */
export function textReport({ problems, files, notices }: Reported, coloured: boolean): string {
  const entries = problems.map((entry) => entryOf(entry, coloured));
  return [...entries, countLine({ problems, files, notices })].join('\n');
}

/** The same without notices, for who is printing or writing: they are counted at the end, and where to read them. */
export function shortReport({ problems, files, notices }: Reported, coloured: boolean): string {
  const shown = problems.filter(({ severity }) => severity !== 'notice');
  const entries = shown.map((entry) => entryOf(entry, coloured));
  return [...entries, `${countLine({ problems, files, notices })}; npm run check lists them`].join('\n');
}

function entryOf({ file, line, column, severity, reason, ruleId, help }: Problem, coloured: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    coloured ? styleText(style, text, { validateStream: false }) : text;
  return [
    `${plain(file)}:${line}:${column}  ${paint(colours[severity], severity)}  ${plain(reason)}  ${paint('dim', ruleId)}`,
    `    ${plain(help)}`,
  ].join('\n');
}

/** `1 error, 2 warnings, 0 notices in 31 files`. */
function countLine({ problems, files, notices }: Reported): string {
  const counts = (['error', 'warning', 'notice'] as const).map((severity) => {
    const listed = problems.filter((problem) => problem.severity === severity).length;
    return counted(severity === 'notice' ? listed + notices : listed, severity);
  });
  return `${counts.join(', ')} in ${counted(files, 'file')}`;
}

/** What a build that fails says: how many errors, and where the first one is. */
export function failure(problems: readonly Problem[]): { message: string; first: Problem } | null {
  const errors = problems.filter(isError);
  const [first] = errors;
  if (first === undefined) return null;
  const where = `${first.file}:${first.line}:${first.column}`;
  const count = errors.length === 1 ? 'One error' : `${errors.length} errors`;
  return { message: `${count} in the content folder, the first at ${where}: ${first.reason}`, first };
}

/** Whether a stream shows colours: a terminal, unless NO_COLOR is set. */
export function showsColours(stream: { isTTY?: boolean }, variables: NodeJS.ProcessEnv = process.env): boolean {
  return stream.isTTY === true && !variables['NO_COLOR'] && variables['TERM'] !== 'dumb';
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Texts and file names come from anywhere; what would steer the terminal is shown as a picture of itself. */
export function plain(text: string): string {
  return text.replace(/(?!\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
