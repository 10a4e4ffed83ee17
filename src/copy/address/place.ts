import type { Grammar } from '../grammar.ts';
import type { Head } from '../head/head.ts';
import { nearest } from '../nearest.ts';
import type { Reading } from '../reading.ts';
import { fallbackSlug, slugOf, slugOfFile } from './slug.ts';

/** The slug of the section: from `Section:`, else from the folder, else the site's default. */
export function findSection(head: Head, path: string, grammar: Grammar, reading: Reading): string {
  const { settings, sections } = grammar;
  const folder = path.split('/').length > 2 ? (path.split('/')[1] ?? '') : null;
  const wanted = head.section?.value ?? folder;
  if (wanted === null) return settings.defaultSection;
  const slug = sections.get(wanted.replace(/\s+/g, ' ').toLowerCase());
  if (slug !== undefined) return slug;
  const near = nearest(wanted, sections.keys());
  reading.say('section-unknown', head.section?.index ?? 0, head.section?.column ?? 0, {
    found: wanted,
    expected: settings.sections.map((section) => section.slug).join(', '),
    advice: near === null ? '' : `Did you mean \`${near}\`? `,
  });
  return settings.defaultSection;
}

/** The slug: from `Slug:`, else from a clean file name, else from the headline. */
export function findSlug(head: Head, name: string, headline: string, reading: Reading): string {
  if (head.slug !== null) {
    const { value: found, index, column } = head.slug;
    const expected = slugOf(found) || slugOf(headline) || fallbackSlug(found);
    if (found !== expected) reading.say('slug-changed', index, column, { found, expected });
    return expected;
  }
  return slugOfFile(name) ?? (slugOf(headline) || fallbackSlug(headline === '' ? name : headline));
}
