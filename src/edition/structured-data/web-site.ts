import type { WebSite } from 'schema-dts';
import { publisher } from './publisher.ts';
import type { PaperFacts } from './publisher.ts';

/** The paper as a web site, for its front page. */
export function webSite(paper: PaperFacts) {
  const { site, absolute } = paper;
  return {
    '@type': 'WebSite',
    '@id': `${absolute('/')}#website`,
    url: absolute('/'),
    name: site.name,
    ...(site.tagline !== undefined && { description: site.tagline }),
    inLanguage: site.language,
    publisher: publisher(paper),
  } as const satisfies WebSite;
}
