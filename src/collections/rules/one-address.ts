import type { Filed } from '../content.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

/** Two articles with one address: a problem in each file, naming the other. */
export function oneAddress(articles: readonly Filed<{ url: string }>[]): Problem[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { url } of articles.map(({ value }) => value)) (seen.has(url) ? twice : seen).add(url);
  const clashing = articles.filter(({ value }) => twice.has(value.url));
  return [...Map.groupBy(clashing, ({ value }) => value.url).values()].flatMap((same) =>
    same.map(({ path, value: { url } }) => {
      const others = same.filter((other) => other.path !== path).map((other) => `\`${other.path}\``);
      const reason = `Unexpected second article at ${url}, which ${others.join(' and ')} also has`;
      return problem('address-duplicate', { file: path }, reason);
    }),
  );
}
