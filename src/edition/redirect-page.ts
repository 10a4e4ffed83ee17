import type { SiteSettings } from '../collections/settings-schema.ts';
import { directionOf } from './direction.ts';
import type { LanguageMark } from './direction.ts';
import type { Words } from './words.ts';

/** What a page that leads elsewhere is made of. */
interface Destination {
  /** With the base path. */
  href: string;
  /** Of the paper’s icon, with the base path: without one, browsers ask for an icon at the root of the host. */
  icon: string;
  /** Absolute. */
  address: string;
  site: Pick<SiteSettings, 'name' | 'language'>;
  words: Pick<Words, 'moved'>;
  /** On the words, where they are not in the language of the paper. */
  mark: LanguageMark;
}

/**
 * A page that leads to another at once, for hosts that know nothing of redirects. Search engines take a refresh after
 * no seconds for a permanent redirect; WCAG 2.2 allows it at no seconds only.
 */
export function redirectPage({ href, icon, address, site, words, mark }: Destination): string {
  const language = mark.lang ?? site.language;
  const direction = directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
  return `<!doctype html>
<html lang="${escaped(language)}"${direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${words.moved} | ${site.name}`)}</title>
<link rel="icon" href="${escaped(icon)}">
<link rel="canonical" href="${escaped(address)}">
<meta http-equiv="refresh" content="0; url=${escaped(href)}">
<meta name="robots" content="noindex">
</head>
<body>
<main>
<h1>${escaped(words.moved)}</h1>
<p><a href="${escaped(href)}">${escaped(decodeURI(address))}</a></p>
</main>
</body>
</html>
`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
