import type { CopySettings } from '../copy/copy-settings.ts';
import type { AuthorProfile, SiteSettings } from './settings-schema.ts';

/** The site's facts that the reading of a text depends on. */
export function settingsForCopy(site: SiteSettings, authors: readonly AuthorProfile[]): CopySettings {
  const { name, language, timeZone, dateOrder, defaultSection, labels, furniture, smartQuotes } = site;
  return {
    siteName: name,
    language,
    timeZone,
    dateOrder,
    sections: site.sections.map((section) => ({ slug: section.slug, name: section.name })),
    defaultSection,
    labels,
    furniture,
    smartQuotes,
    authors: authors.map((author) => ({ name: author.name, aliases: author.aliases })),
  };
}
