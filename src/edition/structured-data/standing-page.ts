import type { AboutPage, ContactPage, WebPage } from 'schema-dts';
import { pageAddress } from '../addresses.ts';
import { publisher } from './publisher.ts';
import type { PaperFacts } from './publisher.ts';
import { webSiteId } from './web-site.ts';

/** Names of pages that schema.org has a type for. What a policy is about the publisher says, who points at it. */
const types: Readonly<Record<string, 'AboutPage' | 'ContactPage'>> = {
  about: 'AboutPage',
  'about-us': 'AboutPage',
  contact: 'ContactPage',
  'contact-us': 'ContactPage',
};

/** A page that the paper has written about itself. */
export function standingPage(page: { slug: string; title: string }, paper: PaperFacts) {
  const { site, absolute } = paper;
  const address = absolute(pageAddress(page.slug));
  const type = types[page.slug] ?? 'WebPage';
  return {
    '@type': type,
    '@id': address,
    url: address,
    name: page.title,
    inLanguage: site.language,
    isPartOf: { '@id': webSiteId(absolute) },
    about: {
      ...publisher(paper),
      ...(type === 'ContactPage' && {
        contactPoint: { '@type': 'ContactPoint' as const, contactType: 'newsroom', email: site.lettersAddress },
      }),
    },
  } as const satisfies AboutPage | ContactPage | WebPage;
}
