import type { NewsMediaOrganization } from 'schema-dts';
import type { SiteSettings } from '../../collections/settings-schema.ts';
import { pageAddress } from '../addresses.ts';
import type { PaperIcon } from '../paper-icons.ts';

/** Makes an address from the root of the paper whole: scheme, host and base path. */
export type Absolute = (address: string) => string;

/** What all structured data of a paper is made from. */
export interface PaperFacts {
  site: SiteSettings;
  /** The standing pages that there are. */
  pages: readonly { slug: string; title: string }[];
  absolute: Absolute;
}

/** The picture that stands for the paper: its address from the root, and its sides in pixels. */
export const logo = { address: '/icon-512.png', size: 512 } as const satisfies {
  address: `/${PaperIcon['file']}`;
  size: number;
};

type Policy =
  | 'publishingPrinciples'
  | 'correctionsPolicy'
  | 'ethicsPolicy'
  | 'ownershipFundingInfo'
  | 'actionableFeedbackPolicy'
  | 'masthead'
  | 'unnamedSourcesPolicy'
  | 'verificationFactCheckingPolicy';

/** Standing pages that are known by their names; the first that there is counts. */
const policies: Readonly<Record<Policy, readonly string[]>> = {
  publishingPrinciples: ['publishing-principles', 'how-we-report', 'about'],
  correctionsPolicy: ['corrections-policy', 'corrections'],
  ethicsPolicy: ['ethics-policy', 'ethics', 'code-of-ethics'],
  ownershipFundingInfo: ['ownership', 'funding', 'imprint', 'impressum'],
  actionableFeedbackPolicy: ['feedback', 'contact'],
  masthead: ['masthead', 'staff', 'team'],
  unnamedSourcesPolicy: ['unnamed-sources', 'sources'],
  verificationFactCheckingPolicy: ['fact-checking', 'verification'],
};

/** The paper as a publisher, with the policies that it has pages for. */
export function publisher({ site, pages, absolute }: PaperFacts) {
  const found = Object.entries(policies).flatMap(([property, slugs]) => {
    const slug = slugs.find((known) => pages.some((page) => page.slug === known));
    return slug === undefined ? [] : [[property, absolute(pageAddress(slug))] as const];
  });
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${absolute('/')}#publisher`,
    name: site.name,
    url: absolute('/'),
    logo: { '@type': 'ImageObject', url: absolute(logo.address), width: `${logo.size}`, height: `${logo.size}` },
    ...(site.founded !== undefined && { foundingDate: site.founded }),
    ...(Object.fromEntries(found) as Partial<Record<Policy, string>>),
  } as const satisfies NewsMediaOrganization;
}
