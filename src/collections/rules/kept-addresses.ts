import type { Filed } from '../content.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { KeptAddress } from '../read-addresses.ts';
import type { ArticleEntry } from '../schema.ts';

/** What the rule needs to know of an article. */
type Placed = Filed<Pick<ArticleEntry, 'url' | 'slug' | 'draft' | 'formerly'>>;

/**
 * Addresses last: whatever the ledger says readers were given has a page, or leads to one, or is said to be gone; no
 * former address is one that has a page, or that two articles had; no redirect leads nowhere or in a circle.
 */
export function keptAddresses(
  kept: readonly KeptAddress[],
  articles: readonly Placed[],
  pages: readonly string[],
): Problem[] {
  const live = new Map(articles.flatMap(({ path, value }) => (value.draft ? [] : [[value.url, path] as const])));
  const taken = (address: string) => live.has(address) || pages.includes(address);
  const moved = new Map(kept.flatMap(({ address, to }) => (typeof to === 'string' ? [[address, to] as const] : [])));
  const former = Map.groupBy(
    articles.flatMap(({ path, value }) => value.formerly.map((address) => ({ address, path, url: value.url }))),
    ({ address }) => address,
  );
  return [
    ...[...former].flatMap(([address, claims]) => formerClashes(address, claims, live.get(address), taken(address))),
    ...kept.flatMap((line) => {
      if (line.to === undefined) {
        return taken(line.address) || former.has(line.address) ? [] : missing(line, articles);
      }
      if (taken(line.address)) {
        return [problem('ledger-line', line, `Unexpected end of ${line.address}, which has a page`, noEnd)];
      }
      return line.to === null || leads(line.address, moved, (address) => taken(address) || former.has(address))
        ? []
        : [
            problem(
              'redirect-nowhere',
              line,
              `Unexpected redirect of ${line.address} to ${line.to}, which has no page`,
            ),
          ];
    }),
  ];
}

const noEnd = 'Delete what stands behind the address.';

function formerClashes(
  address: string,
  claims: readonly { path: string }[],
  owner: string | undefined,
  isTaken: boolean,
): Problem[] {
  const others = (path: string) => claims.filter((claim) => claim.path !== path).map((claim) => `\`${claim.path}\``);
  return claims.flatMap(({ path }) => {
    if (isTaken) {
      const whose = owner === undefined ? 'which is a page of the paper' : `which is the address of \`${owner}\``;
      return [problem('formerly-taken', { file: path }, `Unexpected former address ${address}, ${whose}`)];
    }
    if (claims.length === 1) return [];
    const reason = `Unexpected former address ${address}, which ${others(path).join(' and ')} also had`;
    return [problem('formerly-taken', { file: path }, reason)];
  });
}

/** An address without a page. A text whose own mistakes leave it without an address is told of those, not of this. */
function missing({ address, file, line }: KeptAddress, articles: readonly Placed[]): Problem[] {
  const slug = address.split('/').at(-2) ?? '';
  const sameName = articles.filter(({ value }) => value.slug === slug);
  if (sameName.some(({ value }) => value.url === '')) return [];
  const draft = articles.find(({ value }) => value.url === address && value.draft);
  const reason = `Unexpected missing page ${address}, which readers have been given`;
  if (draft !== undefined) return [problem('address-gone', { file, line }, `${reason}: \`${draft.path}\` is a draft`)];
  const [moved] = sameName;
  const help =
    moved === undefined ? undefined : `Add \`Formerly: ${address}\` to \`${moved.path}\`, which has its name.`;
  return [problem('address-gone', { file, line }, reason, help)];
}

/** Whether following the redirects of the ledger ends at a page. */
function leads(start: string, moved: ReadonlyMap<string, string>, isPage: (address: string) => boolean): boolean {
  const seen = new Set<string>();
  let at: string | undefined = start;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    at = moved.get(at);
    if (at !== undefined && (isPage(at) || isUnchecked(at))) return true;
  }
  return false;
}

/** Pages that follow from the articles and are not looked up here; `npm run links` looks at every redirect. */
const isUnchecked = (address: string): boolean =>
  address === '/' || /^\/(?:(?:by|topic)\/[^/]+|\d{4}(?:\/\d\d){0,2})\/$/.test(address);
