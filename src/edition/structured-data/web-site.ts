import type { SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import { searchAddress } from '../addresses.ts';
import { publisher } from './publisher.ts';
import type { Absolute, PaperFacts } from './publisher.ts';

/** What other pages call the web site by. */
export const webSiteId = (absolute: Absolute): string => `${absolute('/')}#website`;

/** The paper as a web site that can be searched, for its front page. */
export function webSite(paper: PaperFacts) {
  const { site, absolute } = paper;
  const potentialAction = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute(searchAddress)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  } as const satisfies WithActionConstraints<SearchAction>;
  return {
    '@type': 'WebSite',
    '@id': webSiteId(absolute),
    url: absolute('/'),
    name: site.name,
    ...(site.tagline !== undefined && { description: site.tagline }),
    inLanguage: site.language,
    publisher: publisher(paper),
    potentialAction,
  } as const satisfies WebSite;
}
