import AxeBuilder from '@axe-core/playwright';
import type { Page } from './visit.ts';

/** Rules of axe, and the part of the page they are asked of; without them the page and all that are on by default. */
export interface AxeQuestion {
  /** Of these rules alone. */
  only?: string[];
  /** Of these besides. */
  also?: string[];
  /** Selects the part. */
  within?: string;
}

/** Colours are all that differs between light and dark. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page, by rule and place. */
export async function axeFindings(page: Page, { only, also = [], within }: AxeQuestion = {}): Promise<object[]> {
  // The other mode sums up frames of other hosts in a second page, which takes as long again; these pages have none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (only !== undefined) axe.withRules(only);
  else axe.options({ rules: Object.fromEntries(also.map((rule) => [rule, { enabled: true }])) });
  if (within !== undefined) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
  );
}
