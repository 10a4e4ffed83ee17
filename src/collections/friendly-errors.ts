import type { z } from 'astro/zod';
import { nearest as nearestWord } from '../copy/nearest.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { fieldAt, keysAt } from './schema-fields.ts';
import { placeOfKey, placeOfValue, plainValue } from './yaml-document.ts';
import type { YamlDocument } from './yaml-document.ts';

type Issue = z.core.$ZodIssue;

/** Checks a YAML file against `schema`; each mistake names its line and column, and the right word where one is near. */
export function parseWithFriendlyErrors<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlDocument,
  file: string,
): { value: z.infer<Schema> | null; problems: Problem[] } {
  const input = plainValue(yaml);
  const result = schema.safeParse(input ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const { issues } = result.error;
  const misspelt = new Set(issues.flatMap((issue) => meantKeys(issue, schema)));
  const told = issues.filter((issue) => !(isMissing(issue) && misspelt.has(issue.path.join('\n'))));
  return { value: null, problems: told.flatMap((issue) => explain(issue, schema, yaml, file)) };
}

function isMissing(issue: Issue): boolean {
  return issue.code !== 'unrecognized_keys' && issue.input === undefined;
}

/** Paths of the keys that unknown keys were meant for: a key that is there misspelt is not told as missing as well. */
function meantKeys(issue: Issue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = keysAt(schema, issue.path);
  return issue.keys.map((key) => [...issue.path, nearestWord(key, known)].join('\n'));
}

function explain(issue: Issue, schema: z.ZodType, yaml: YamlDocument, file: string): Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const nearest = nearestWord(key, known);
      const reason = `Unexpected key \`${key}\`${nearest === null ? '' : `, expected \`${nearest}\``}`;
      const help =
        nearest === null ? `Remove the line, or write one of ${list(known)}.` : `Write \`${nearest}\` instead.`;
      return problem('yaml-key-unknown', { file, ...placeOfKey(yaml, path, key) }, reason, help);
    });
  }
  const field = fieldAt(schema, path);
  const name = nameOf(path);
  const about = field.description === null ? undefined : `${field.description}.`;
  if (isMissing(issue)) {
    const key = String(path.at(-1) ?? '');
    const help = about === undefined ? `Add \`${key}:\`.` : `Add \`${key}:\` — ${about}`;
    return [problem('yaml-key-missing', { file, ...placeOfValue(yaml, path) }, `Missing ${name}`, help)];
  }
  const reason = `Unexpected ${shown(issue.input)} for ${name}, expected ${expected(issue)}`;
  const nearest = typeof issue.input === 'string' ? nearestWord(issue.input, field.words) : null;
  const help = nearest === null ? about : `Write \`${nearest}\` instead.`;
  return [problem('yaml-value', { file, ...placeOfValue(yaml, path) }, reason, help)];
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${list(issue.values.map(String))}`;
    case 'too_small':
      return issue.minimum === 1 ? 'at least one' : `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'invalid_format':
      return formats[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
}

const formats: Readonly<Record<string, string>> = {
  email: 'a mail address',
  date: 'a date such as `2024-11-08`',
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: '`true` or `false`',
  array: 'a list, each entry on a line of its own after `- `',
  object: 'lines of `key: value`',
};

function shown(value: unknown): string {
  if (value === null || value === '') return 'empty value';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return '`key: value` lines';
  if (typeof value === 'undefined') return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `${typeof value === 'string' ? '' : `${typeof value} `}\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``;
}

/** `sections[0].slug`, as in a program, is no help to an editor: the last key, and which entry it is in. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file';
  const entry = path.findLast((part) => typeof part === 'number');
  const keys = path.filter((part) => typeof part === 'string');
  return `\`${keys.join('.')}\`${entry === undefined ? '' : ` of entry ${entry + 1}`}`;
}

function list(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
