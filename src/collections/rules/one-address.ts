import type { Filed } from '../content.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

/** Two articles with one address: a problem in each file, naming the other. */
export function oneAddress(articles: readonly Filed<{ url: string }>[]): Problem[] {
  const byAddress = Map.groupBy(articles, ({ value }) => value.url);
  return [...byAddress.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.map(({ path, value: { url } }) => {
        const others = same.filter((other) => other.path !== path).map((other) => `\`${other.path}\``);
        const reason = `Unexpected second article at ${url}, which ${others.join(' and ')} also has`;
        return problem('address-duplicate', { file: path }, reason);
      }),
    );
}
