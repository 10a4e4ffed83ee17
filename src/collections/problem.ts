import type { CopyMessage, Severity } from '../copy/message.ts';

/** A message with the file that it is about, relative to the content folder. */
export interface Problem extends CopyMessage {
  file: string;
}

/** Where a problem lies; without line and column it is about the whole file. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
}

interface Rule {
  severity: Severity;
  help: string;
}

/** Every rule that goes beyond a single text: settings, authors, photos, and what files say of one another. */
export const rules = {
  'settings-missing': {
    severity: 'error',
    help: 'Save the settings of the paper as `site.yaml` in the content folder; docs/editors.md shows one.',
  },
  'yaml-syntax': {
    severity: 'error',
    help: 'Write `key: value` lines; indent with spaces, and put quotes around a value with `: ` or ` #` in it.',
  },
  'yaml-key-unknown': { severity: 'error', help: 'Remove the line, or write one of the known keys.' },
  'yaml-key-missing': { severity: 'error', help: 'Add the line.' },
  'yaml-value': { severity: 'error', help: 'Correct the value.' },
  'section-duplicate': { severity: 'error', help: 'Give each section a slug of its own, or remove one of the two.' },
  'default-section-unknown': { severity: 'error', help: 'Write the slug of one of the sections.' },
  'author-duplicate': {
    severity: 'error',
    help: 'Keep one file for each person, with other spellings under `aliases`.',
  },
  'author-address-duplicate': {
    severity: 'error',
    help: 'If they are one person, keep one file, with the other spelling under `aliases`; else add an initial to a name.',
  },
  'name-duplicate': { severity: 'error', help: 'Rename one of the files, or remove it.' },
  'page-folder': { severity: 'error', help: 'Move the file straight into `pages/`.' },
  'address-reserved': {
    severity: 'error',
    help: 'Take another name: years, `archive`, `by`, `corrections`, `topic`, `topics`, `search`, `pagefind` and `404` are taken.',
  },
  'address-taken': { severity: 'error', help: 'Rename the page, or the section.' },
  'address-duplicate': { severity: 'error', help: 'Add a `Slug:` line to one of the two, or remove it.' },
  'ledger-line': {
    severity: 'error',
    help: 'Write an address such as `/2026/11/winter-ferry/`, alone or with ` -> ` and where it leads now, or with ` gone`.',
  },
  'address-gone': {
    severity: 'error',
    help: 'Add a `Formerly:` line with this address to the article that took its place; or write ` -> ` and where it leads now behind it here, or ` gone` if it was withdrawn.',
  },
  'address-held': {
    severity: 'error',
    help: 'Take its `Embargo:` line or its later date away; or, if it must go until then, write ` gone` behind the address here.',
  },
  'ledger-end': {
    severity: 'warning',
    help: 'Delete what stands behind the address; until then the page is there, and nothing leads on.',
  },
  'redirect-nowhere': {
    severity: 'error',
    help: 'Write the address of a page, or ` gone` instead.',
  },
  'formerly-taken': { severity: 'error', help: 'Delete the address from the `Formerly:` line of one of them.' },
  'topic-address-shared': { severity: 'warning', help: 'Write both in one way, or choose words that differ more.' },
  'topic-without-address': { severity: 'warning', help: 'Write the topic in words.' },
  'changed-silently': {
    severity: 'warning',
    help: 'Add `Updated:` with the day, and `Correction:` where a fact was wrong; for a slip of spelling there is nothing to do.',
  },
  'correction-undated': {
    severity: 'warning',
    help: 'Write the day, as in `Correction, March 10, 2026: …`, or add `Updated:` with it.',
  },
  'ended-silently': {
    severity: 'warning',
    help: 'Write the address with ` gone`, or with ` -> ` and where it leads now, into the ledger in `addresses/`; or bring the text back.',
  },
  'history-missing': {
    severity: 'warning',
    help: 'Run `git fetch --unshallow`; in a workflow, write `fetch-depth: 0` for the checkout.',
  },
  'letter-article-unknown': {
    severity: 'warning',
    help: 'Name the folder in `letters/` by the last part of the article’s address.',
  },
  'letter-article-ambiguous': {
    severity: 'warning',
    help: 'Put the month of the article before the name of the folder, `2025-03-winter-ferry`.',
  },
  'letter-answers-unknown': {
    severity: 'warning',
    help: 'Write the name of the file of the letter that it answers; until then it stands by itself.',
  },
  'letter-answers-circle': {
    severity: 'warning',
    help: 'Remove the `Answers:` line of the letter that came first; until then each stands by itself.',
  },
  'discussion-unfit': {
    severity: 'warning',
    help: 'Copy the address of the post from the browser, or remove the line; until then the article has no such discussion.',
  },
  'picture-unused': {
    severity: 'notice',
    help: 'Give it the name of the text beside it, name it in a `Photo:` line, or remove it.',
  },
  'picture-unreadable': {
    severity: 'error',
    help: 'Open the picture, save it again as JPEG, and put it in place of this one.',
  },
  'picture-too-large': { severity: 'error', help: 'Save a smaller copy: at most 100 million pixels and 60 MB.' },
  'picture-kind': { severity: 'error', help: 'Save it as JPEG, PNG, WebP or AVIF.' },
  'file-unreadable': { severity: 'error', help: 'Allow the file to be read, or move it out of the content folder.' },
  'file-too-large': {
    severity: 'error',
    help: 'A text has at most 8 MB; split it, or move the file out of the content folder.',
  },
  'file-encoding': { severity: 'error', help: 'Save the file as UTF-8.' },
  'file-kind': {
    severity: 'warning',
    help: 'Save a text as `.txt` or `.md`, or move the file out of the content folder.',
  },
  'file-place': { severity: 'warning', help: 'Nothing is read there; move it or remove it.' },
  'file-link': { severity: 'notice', help: 'Put a copy of the file there; links are not followed.' },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

/** Makes a problem of a rule; `help` replaces the rule's own where there is something better to say. */
export function problem(ruleId: RuleId, place: Place, reason: string, help?: string): Problem {
  const { severity, help: usual } = rules[ruleId];
  return {
    file: place.file,
    line: place.line ?? 1,
    column: place.column ?? 1,
    severity,
    ruleId,
    reason,
    help: help ?? usual,
  };
}

/** Order of a report: by file, then by place. */
export function byPlace(one: Problem, other: Problem): number {
  return (
    compareText(one.file, other.file) ||
    one.line - other.line ||
    one.column - other.column ||
    compareText(one.ruleId, other.ruleId)
  );
}

/** Compares by code units, so that the order is the same on every machine. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function isError({ severity }: { severity: Severity }): boolean {
  return severity === 'error';
}
