import type { CopyMessage, Severity } from './message.ts';

interface Rule {
  severity: Severity;
  /** What was found against what was expected; `{name}` is filled in. */
  reason: string;
  /** What to do. */
  help: string;
}

/** Every rule of the copy format. An id, once published, keeps its meaning. */
const rules = {
  'bytes-not-text': {
    severity: 'error',
    reason: 'Unexpected {found}, expected text',
    help: 'Open it in the program it was made with and save it as plain text (UTF-8); a picture belongs beside the text under its own ending.',
  },
  'bytes-nul': {
    severity: 'error',
    reason: 'Unexpected {found} byte, expected text',
    help: 'Save the file again as plain text in UTF-8.',
  },
  'bytes-unreadable': {
    severity: 'error',
    reason: 'Unexpected {found}, expected UTF-8, UTF-16 with a byte order mark, or Windows-1252',
    help: 'Save the file again as plain text in UTF-8.',
  },
  'bytes-windows-1252': {
    severity: 'notice',
    reason: 'Unexpected bytes that are not UTF-8, read as Windows-1252',
    help: 'Check the accents and quotation marks; save the file as UTF-8 to end this notice.',
  },
  'bytes-read-twice': {
    severity: 'notice',
    reason: 'Unexpected `{found}`, read as `{expected}` ({count} repaired in this text)',
    help: 'The text was UTF-8 and had been opened as Windows-1252 before. Check the quotation marks.',
  },
  'character-lost': {
    severity: 'error',
    reason: 'Unexpected {found}, a character that was lost before this file was saved',
    help: 'Type the character again.',
  },
  'character-control': {
    severity: 'warning',
    reason: 'Unexpected control character {found}, removed',
    help: 'Delete it; it is invisible and can turn the order of the words around.',
  },
  'front-matter-open': {
    severity: 'warning',
    reason: 'Unexpected `---` without a second one, expected front matter between two such lines',
    help: 'Close the front matter with a line of `---`, or delete this line.',
  },
  'front-matter-invalid': {
    severity: 'error',
    reason: 'Unexpected front matter: {found}',
    help: 'Write `Key: value`, one a line; put a value that has a colon or a # in it between quotation marks.',
  },
  'headline-missing': {
    severity: 'error',
    reason: 'Unexpected missing headline, expected it {expected}',
    help: '{advice}',
  },
  'headline-long': {
    severity: 'warning',
    reason: 'Unexpected headline of {count} characters, expected at most 200',
    help: 'The first line is the headline. If it is the first paragraph, put a headline above it.',
  },
  'label-unlisted': {
    severity: 'warning',
    reason: 'Unexpected `{found}` in capitals above a longer line, printed as the headline',
    help: 'If it is a label, add it to `labels` in site.yaml.',
  },
  'key-unknown': {
    severity: 'warning',
    reason: 'Unexpected key `{found}`, expected one such as `{expected}`',
    help: 'Write `{expected}:`; as it is, the line is part of the text. A `\\` in front of it ends this warning.',
  },
  'key-unlisted': {
    severity: 'warning',
    reason: 'Unexpected key `{found}` among the labelled lines, printed as a paragraph of the text',
    help: 'Delete the line if it belongs to another system. A `\\` in front of it makes it the beginning of the text.',
  },
  'key-too-late': {
    severity: 'error',
    reason: 'Unexpected `{found}:` within the text, where it has no effect',
    help: 'Move it above the text, straight below the headline; if it is text, put a `\\` in front of it.',
  },
  'front-matter-key-unknown': {
    severity: 'warning',
    reason: 'Unexpected key `{found}` in the front matter, expected one such as `{expected}`',
    help: 'Write `{expected}:`, or delete the line; as it is, its value is not printed.',
  },
  'key-empty': {
    severity: 'warning',
    reason: 'Unexpected `{found}:` without a value',
    help: 'Write the value behind the colon, or delete the line.',
  },
  'key-twice': {
    severity: 'warning',
    reason: 'Unexpected second {found}, expected one; the first one counts',
    help: 'Delete one of the two.{advice}',
  },
  'key-in-text': {
    severity: 'notice',
    reason: 'Unexpected `{found}:` within the text, printed as a paragraph',
    help: 'Labelled lines stand between headline and text. Move it up, or put a `\\` in front of it.',
  },
  'value-unknown': {
    severity: 'error',
    reason: 'Unexpected {key} `{found}`, expected {expected}',
    help: 'Write {expected}, or delete the line; if it is text, put a `\\` in front of it.',
  },
  'label-long': {
    severity: 'warning',
    reason: 'Unexpected label of {count} characters, expected at most 24',
    help: 'Shorten the label; longer ones break the line above the headline.',
  },
  'section-unknown': {
    severity: 'error',
    reason: 'Unexpected section `{found}`, expected one of {expected}',
    help: '{advice}Write `Section: NAME` with one of these, move the file into its folder, or add the section to site.yaml.',
  },
  'byline-missing': {
    severity: 'warning',
    reason: 'Unexpected missing byline, expected `By Name` under the headline',
    help: 'Put `By Name` under the headline; without it the page names no author.',
  },
  'byline-unclear': {
    severity: 'warning',
    reason: 'Unexpected words in the byline, `{found}` is read as a name',
    help: 'Write `By Name`, `By Name and Name`, or `By Name, Agency`.',
  },
  'byline-at-end': {
    severity: 'notice',
    reason: '`{found}` below the text is read as the byline',
    help: 'Move it under the headline; if it is text, put a `\\` in front of it.',
  },
  'byline-bare': {
    severity: 'warning',
    reason: 'Unexpected `{found}` above the date, printed as the standfirst though it looks like a name',
    help: 'Write `By {found}`, or put `Standfirst:` in front of it.',
  },
  'byline-refused': {
    severity: 'warning',
    reason: 'Unexpected `{found}` in the byline, not read as a name',
    help: 'Write `By Name`, `By Name and Name`, or `By Name, Agency`, without addresses or numbers.',
  },
  'byline-guess': {
    severity: 'notice',
    reason: '`{found}` in the byline is read as a person',
    help: 'Write `By A and B` for two people; for a newspaper or an agency, put `The` in front of its name or use one with a word such as News or Wire; or add the author to `authors/`.',
  },
  'job-title-guess': {
    severity: 'notice',
    reason: '`{found}` is read as the job title of the author',
    help: 'Put a blank line in front of it if it is text; write `By Name, Title` to end this notice.',
  },
  'date-missing': {
    severity: 'error',
    reason: 'Unexpected missing date, expected one under the byline',
    help: 'Add a line such as `Published: {expected}`, or put the date in front of the file’s name: `2025-03-14-name.txt`.',
  },
  'date-unread': {
    severity: 'error',
    reason: 'Unexpected `{found}`, which looks like a date in a form that is not read',
    help: 'Write `Published: {expected}` instead, or put the date in front of the file’s name: `2025-03-14-name.txt`.',
  },
  'date-update-alone': {
    severity: 'error',
    reason: 'Unexpected update without a date of publication, expected both',
    help: 'Add `Published: {expected}`, with the day when the text first appeared.',
  },
  'date-in-name-impossible': {
    severity: 'error',
    reason: 'Unexpected date `{found}` in front of the file’s name, there is no such day',
    help: 'Rename the file, or add a line such as `Published: {expected}`.',
  },
  'date-impossible': {
    severity: 'error',
    reason: 'Unexpected date `{found}`, {expected}',
    help: '{advice}',
  },
  'date-relative': {
    severity: 'error',
    reason: 'Unexpected `{found}`, expected a calendar date',
    help: 'Write the date itself, such as `{expected}`; nobody knows when this page was copied. If it is text, put a `\\` in front of it.',
  },
  'date-incomplete': {
    severity: 'error',
    reason: 'Unexpected date `{found}`, expected a day, a month and a year',
    help: 'Write it in full, such as `{expected}`; if it is text, put a `\\` in front of it.',
  },
  'date-order': {
    severity: 'error',
    reason: 'Unexpected update on {found}, before the publication on {expected}',
    help: 'Correct one of the two dates.',
  },
  'date-twofold': {
    severity: 'warning',
    reason: '`{found}` comes twice that night because clocks were turned back, the earlier instant is used',
    help: 'Add the zone, such as `EST` or `-05:00`, if the later one is meant.',
  },
  'date-skipped': {
    severity: 'warning',
    reason: '`{found}` does not exist that night because clocks were turned forward, read as `{expected}`',
    help: 'Correct the time.',
  },
  'photo-missing': {
    severity: 'error',
    reason: 'Unexpected photo `{found}`, no such file beside the text{nearest}',
    help: 'Put the file into the same folder as the text, or correct its name; capitals count.',
  },
  'photo-outside': {
    severity: 'error',
    reason: 'Unexpected photo `{found}`, expected a file beside the text',
    help: 'Copy the picture into the folder of the text and name it without a path or address.',
  },
  'photo-choice': {
    severity: 'notice',
    reason: 'Unexpected second photo `{found}` with the name of the text, `{expected}` is used',
    help: 'Delete one of the two, or name the right one with `Photo:`.',
  },
  'caption-without-photo': {
    severity: 'warning',
    reason: 'Unexpected caption without a photo',
    help: 'Save the photo beside the text as `{expected}.jpg`, or name it with `Photo: file.jpg`. Until then the page shows an empty frame.',
  },
  'caption-without-credit': {
    severity: 'warning',
    reason: 'Unexpected `({found})` at the end of the caption, expected a credit',
    help: 'Put the credit last, such as `(Kim Roe/Reuters)`, or add a line `Credit: Kim Roe`.',
  },
  'photo-line-alone': {
    severity: 'warning',
    reason: 'Unexpected `{found}:` without a photo or caption',
    help: 'Add `Photo: file.jpg` above it, or delete the line.',
  },
  'standfirst-guess': {
    severity: 'notice',
    reason: '`{found}` is read as the standfirst, though it is short for one',
    help: 'Put `Standfirst:` in front of it to end this notice, or delete it if it is left over from the page.',
  },
  'standfirst-joined': {
    severity: 'notice',
    reason: '{count} lines above the byline are joined into one standfirst',
    help: 'Put the standfirst in one line behind `Standfirst:` to end this notice, or a blank line between the two.',
  },
  'standfirst-long': {
    severity: 'notice',
    reason: 'Unexpected standfirst of {count} characters, expected at most 300',
    help: 'Shorten it; if it is the first paragraph, move it below byline and date.',
  },
  'head-unclear': {
    severity: 'warning',
    reason: 'Unexpected line between headline and byline, printed as a paragraph of the text',
    help: 'Put `Standfirst:` or `Caption:` in front of it, delete it, or add it to `furniture` in site.yaml.',
  },
  'dateline-guess': {
    severity: 'notice',
    reason: '`{found}` is read as the place of the dateline',
    help: 'Put a `\\` in front of the paragraph if it is not a place.',
  },
  'body-missing': {
    severity: 'error',
    reason: 'Unexpected missing text, expected at least one paragraph below the headline',
    help: 'Paste the text of the article below the headline.',
  },
  'paragraph-a-line': {
    severity: 'notice',
    reason: 'Unexpected text without a blank line, each line is read as a paragraph',
    help: 'Put blank lines between the paragraphs to end this notice.',
  },
  'subhead-guess': {
    severity: 'notice',
    reason: '`{found}` is read as a subhead',
    help: 'Write `## {found}` to end this notice, or put a `\\` in front of it to keep it a paragraph.',
  },
  'markup-dense': {
    severity: 'warning',
    reason: 'Unexpected {count} marks of emphasis and links in one paragraph, expected at most 400; printed as typed',
    help: 'Break the paragraph up.',
  },
  'paragraph-long': {
    severity: 'warning',
    reason: 'Unexpected paragraph of {count} lines, expected at most 2,000; printed as typed',
    help: 'Put blank lines between the paragraphs.',
  },
  'table-large': {
    severity: 'warning',
    reason: 'Unexpected table of {count} cells, expected at most 10,000; printed as typed',
    help: 'Break the table up.',
  },
  'markup-deep': {
    severity: 'warning',
    reason: 'Unexpected depth of {count} quotations and lists, expected at most 20; printed as typed',
    help: 'Use fewer `>` or less indentation.',
  },
  'link-scheme': {
    severity: 'warning',
    reason: 'Unexpected link to `{found}`, expected https, http or mailto; printed as typed',
    help: 'Write the whole address, such as `https://example.org/page`.',
  },
  'html-in-text': {
    severity: 'warning',
    reason: 'Unexpected HTML `{found}`, printed as typed',
    help: 'Use Markdown instead, or delete the tags.',
  },
  'definition-unused': {
    severity: 'warning',
    reason: 'Unexpected definition `{found}` that nothing in the text refers to',
    help: 'Refer to it as `[text][{found}]`, or delete it; it is not printed.',
  },
  'notes-guess': {
    severity: 'notice',
    reason: 'What is numbered from `[1]` on is read as notes to the text ({count})',
    help: 'Put a `\\` in front of `[1]` here if they are none; write `[^1]` in the text and `[^1]:` here to end this notice.',
  },
  'notes-unmatched': {
    severity: 'notice',
    reason:
      'Unexpected numbers from `[1]` to `[{count}]` without a mark for each in the text above, in their order; printed as typed',
    help: 'Number the marks in the text, and the notes below it, from `[1]` on in the order of the text.',
  },
  'related-unknown': {
    severity: 'warning',
    reason: 'Unexpected related story `{found}`, no headline here is the same; printed without a link',
    help: 'Copy the headline of the story exactly, or write `[title](address)`.',
  },
  'text-after-share': {
    severity: 'warning',
    reason: 'Unexpected text below the share line, printed as a paragraph',
    help: 'Begin a biography with the name of its author as in the byline; delete what is left over from the page.',
  },
  'biography-guess': {
    severity: 'notice',
    reason: 'The last paragraph begins with the name of the author `{found}` and is read as the biography',
    help: 'Put a line `Share This Article:` above it to end this notice, or a `\\` in front of it to keep it a paragraph.',
  },
  'tail-in-text': {
    severity: 'warning',
    reason: 'Unexpected `{found}` above more text, printed as a paragraph',
    help: 'Move it below the text, or delete what is left over from the page below it.',
  },
  'caption-in-text': {
    severity: 'notice',
    reason: '`{found}` ends like a caption and is printed as a paragraph',
    help: 'Put `Photo: file.jpg` in the line above it, or a `\\` in front of it to end this notice.',
  },
  'lines-joined': {
    severity: 'notice',
    reason: '{count} short lines are joined to one paragraph',
    help: 'Put blank lines between them to keep them apart, or `- ` in front of each to make them a list.',
  },
  'hyphen-joined': {
    severity: 'notice',
    reason: 'A hyphen at the end of a line is kept: `{found}`',
    help: 'Delete the hyphen and the line break if the word has none.',
  },
  'photo-here': {
    severity: 'error',
    reason: 'Unexpected photo `{found}`, expected only words in a letter or a standing page',
    help: 'Delete the line, or put the photo into an article.',
  },
  'photo-kind': {
    severity: 'error',
    reason: 'Unexpected kind of picture `{found}`, expected jpg, png, webp, avif or heic',
    help: 'Save the picture as one of these beside the text, and name that file.',
  },
  'slug-changed': {
    severity: 'notice',
    reason: 'Unexpected slug `{found}`, published as `{expected}`',
    help: 'Write `Slug: {expected}`: letters, digits and single hyphens, at most 80 characters.',
  },
  'letter-name-missing': {
    severity: 'error',
    reason: 'Unexpected letter without a name, expected `By Name, Town` in its first line',
    help: 'Put `By Name, Town` above the date.',
  },
  'page-title-missing': {
    severity: 'error',
    reason: 'Unexpected page without a title, expected `# Title` in its first line',
    help: 'Put `# Title` in the first line.',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type NamesOf<Id extends RuleId> = Names<(typeof rules)[Id]['reason'] | (typeof rules)[Id]['help']>;

/** What a rule's text wants filled in: nothing, or one object. */
export type Parameters<Id extends RuleId> = [NamesOf<Id>] extends [never]
  ? []
  : [parameters: Record<NamesOf<Id>, string | number>];

/** A message of a rule at a place; line and column counted from 1. */
export function messageFor<Id extends RuleId>(
  ruleId: Id,
  line: number,
  column: number,
  ...[parameters]: Parameters<Id>
): CopyMessage {
  const rule: Rule = rules[ruleId];
  const values: Record<string, string | number> = parameters ?? {};
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => shorten(String(values[name]), name === 'found' ? 100 : 400));
  return { line, column, severity: rule.severity, ruleId, reason: fill(rule.reason), help: fill(rule.help) };
}

function shorten(value: string, most: number): string {
  return value.length > most ? `${value.slice(0, most - 1)}…` : value;
}

/** All rules, for the manual and for tests. */
export const ruleIds = Object.keys(rules) as RuleId[];
