import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { write } from './write-files.ts';

/** Settings of a small paper with one section, `lake`. */
export const siteYaml = `name: The Far Shore Gazette
url: https://gazette.example
language: en-US
timeZone: America/New_York
dateOrder: month-day-year
sections:
  - slug: lake
    name: Lake
defaultSection: lake
labels: [Opinion]
share: [email]
lettersAddress: editor@gazette.example
copyrightHolder: The Far Shore Gazette
`;

/** A text without a mistake. */
export function text(headline: string, date = 'November 8, 2024', body = 'The gulls were counted on Friday.'): string {
  return `${headline}\n\nBy Kim Roe\n\n${date}\n\n${body}\n`;
}

/** Writes a content folder outside the checkout, gone after the test; `site.yaml` is the small paper's unless given. */
export async function paper(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'broadsheet-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  await write(directory, { 'site.yaml': siteYaml, ...files });
  return directory;
}
