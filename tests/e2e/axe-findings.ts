import AxeBuilder from '@axe-core/playwright';
import type { Page } from './visit.ts';

/** What axe finds on the page, by rule and place. */
export async function axeFindings(page: Page): Promise<object[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
  );
}
