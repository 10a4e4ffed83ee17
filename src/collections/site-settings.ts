import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { parseWithFriendlyErrors } from './friendly-errors.ts';
import { knownSections } from './rules/known-sections.ts';
import { siteSchema } from './settings-schema.ts';
import type { SiteSettings } from './settings-schema.ts';
import { plainValue, readYaml } from './yaml-document.ts';

/** The settings, and what is wrong with them. */
export interface SiteReading {
  site: SiteSettings;
  problems: Problem[];
}

/** Where the settings lie in the content folder. */
export const siteFile = 'site.yaml';

/**
 * Reads `site.yaml`; `bytes` is null where there is none. The settings are never missing: what is wrong is replaced by a
 * stand-in, so that the mistakes of the other files can be found in the same reading. `folders` are those of `articles/`.
 */
export function readSite(bytes: Uint8Array | null, folders: readonly string[]): SiteReading {
  if (bytes === null) {
    const missing = problem('settings-missing', { file: siteFile }, 'Missing `site.yaml`');
    return { site: repaired({}, folders), problems: [missing] };
  }
  const { yaml, problems } = readYaml(bytes, siteFile);
  if (problems.length > 0) return { site: repaired(plainValue(yaml), folders), problems };
  const { value, problems: found } = parseWithFriendlyErrors(siteSchema, yaml, siteFile);
  const site = value ?? repaired(plainValue(yaml), folders);
  return { site, problems: [...found, ...knownSections(site, yaml, siteFile)] };
}

/** Settings made of whatever is right in `value`. */
function repaired(value: unknown, folders: readonly string[]): SiteSettings {
  const given: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const slugs = folders.filter((folder) => siteSchema.shape.defaultSection.safeParse(folder).success);
  const standIn: SiteSettings = {
    name: 'Untitled',
    url: 'http://localhost',
    language: 'en',
    timeZone: 'UTC',
    dateOrder: 'month-day-year',
    sections: (slugs.length === 0 ? ['news'] : slugs).map((slug) => ({ slug, name: slug })),
    defaultSection: '',
    labels: [],
    opinionLabels: [],
    breakingLabels: [],
    breakingHours: 0,
    frontRepeats: false,

    analysisLabels: [],
    sponsoredLabels: [],
    share: [],
    lettersAddress: 'editor@localhost.invalid',
    copyrightHolder: 'Untitled',
    furniture: [],
    offline: true,
    smartQuotes: false,
  };
  const right = Object.entries(siteSchema.shape).flatMap(([key, schema]) => {
    const { success, data } = schema.safeParse(given[key]);
    return success && data !== undefined ? [[key, data] as const] : [];
  });
  const site: SiteSettings = { ...standIn, ...Object.fromEntries(right) };
  return site.defaultSection === '' ? { ...site, defaultSection: site.sections[0]?.slug ?? 'news' } : site;
}
