import { nearest as nearestWord } from '../../copy/nearest.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { SiteSettings } from '../settings-schema.ts';
import { placeOfValue } from '../yaml-document.ts';
import type { YamlDocument } from '../yaml-document.ts';
import { isReserved } from './reserved-addresses.ts';

/** What is wrong with the sections as a whole: each stands once, has an address of its own, and the default is one. */
export function knownSections(site: SiteSettings, yaml: YamlDocument, file: string): Problem[] {
  const placeOf = (...path: PropertyKey[]) => ({ file, ...placeOfValue(yaml, path) });
  return [...duplicates(site, placeOf), ...reserved(site, placeOf), ...unknownDefault(site, placeOf)];
}

type PlaceOf = (...path: PropertyKey[]) => { file: string; line: number; column: number };

function duplicates({ sections }: SiteSettings, placeOf: PlaceOf): Problem[] {
  return (['slug', 'name'] as const).flatMap((key) =>
    sections.flatMap((section, index) => {
      const first = sections.findIndex((other) => other[key] === section[key]);
      if (first === index) return [];
      const place = placeOf('sections', index, key);
      const earlier = placeOf('sections', first, key);
      if (earlier.line === place.line) return [];
      const reason = `Unexpected second section with the ${key} \`${section[key]}\`, the first is on line ${earlier.line}`;
      return [problem('section-duplicate', place, reason)];
    }),
  );
}

function reserved({ sections }: SiteSettings, placeOf: PlaceOf): Problem[] {
  return sections.flatMap(({ slug }, index) => {
    if (!isReserved(slug)) return [];
    const reason = `Unexpected section \`${slug}\`, the paper keeps \`/${slug}/\` for itself`;
    return [problem('address-reserved', placeOf('sections', index, 'slug'), reason)];
  });
}

function unknownDefault({ sections, defaultSection }: SiteSettings, placeOf: PlaceOf): Problem[] {
  const slugs = sections.map(({ slug }) => slug);
  if (slugs.includes(defaultSection)) return [];
  const nearest = nearestWord(defaultSection, slugs);
  const reason = `Unexpected section \`${defaultSection}\`, expected one of ${slugs.map((slug) => `\`${slug}\``).join(', ')}`;
  const help = nearest === null ? undefined : `Write \`${nearest}\` instead.`;
  return [problem('default-section-unknown', placeOf('defaultSection'), reason, help)];
}
