import type { Filed } from '../content.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { isMarked } from '../../copy/address/mark.ts';
import { volumeOfAddress } from '../../copy/address/volume.ts';
import { digestOfAddresses } from '../digest-of-addresses.ts';
import { articleAt } from '../filed-volumes.ts';
import type { KeptAddress } from '../read-addresses.ts';
import type { ArticleEntry } from '../schema.ts';
import type { ShelfFacts } from '../shelf.ts';
import { heldBack, isHeld } from './held-back.ts';
import type { Clock, Timed } from './held-back.ts';

/** What the rule needs to know of an article. */
type Placed = Filed<Timed & Pick<ArticleEntry, 'url' | 'slug' | 'draft' | 'formerly' | 'expires'>>;

/** A volume as far as addresses are concerned; its articles are brought only where its facts do not do. */
interface Shelf {
  volume: string;
  facts: Pick<ShelfFacts, 'formerly' | 'addresses' | 'appears' | 'slugs'>;
  articles: readonly Placed[];
}

/** What has pages besides articles, and the moment that the addresses are looked at. */
interface Surroundings {
  /** Addresses of sections and standing pages. */
  pages: readonly string[];
  clock: Clock;
}

/**
 * Addresses last: whatever the ledger says readers were given has a page, or leads to one, or is said to be gone, or is
 * of an article that its own `Expires:` has taken down; no former address is one that has a page, or that two articles
 * had; no redirect leads nowhere or in a circle.
 */
export function keptAddresses(
  kept: readonly KeptAddress[],
  shelves: readonly Shelf[],
  { pages, clock }: Surroundings,
): Problem[] {
  const articles = () => shelves.flatMap((shelf) => shelf.articles);
  const live = liveAddresses(shelves);
  const taken = (address: string) => live.has(address) || pages.includes(address);
  const moved = new Map(kept.flatMap(({ address, to }) => (typeof to === 'string' ? [[address, to] as const] : [])));
  const former = Map.groupBy(
    shelves.flatMap(({ facts }) => facts.formerly),
    ({ address }) => address,
  );
  const settled = settledVolumes(kept, shelves, clock);
  const open = kept.filter(({ address, to }) => to !== undefined || !settled.has(volumeOfAddress(address)));
  return [
    ...[...former].flatMap(([address, claims]) =>
      formerClashes(address, claims, live.at(address)?.path, taken(address)),
    ),
    ...withoutPages(open, {
      articles,
      taken,
      isFormer: (address) => former.has(address),
      isThisPaper: settled.size > 0,
    }),
    ...open.flatMap((line) => {
      const article = live.at(line.address);
      if (line.to === undefined) return article === undefined ? [] : heldBack(line, article, clock);
      // What is taken down by the clock may say before where it leads then, and what is held back that it is gone so long.
      const isForLater = article !== undefined && (article.value.expires !== null || isHeld(article.value, clock));
      if (isForLater) return [];
      if (taken(line.address)) {
        return [problem('ledger-end', line, `Unexpected end of ${line.address}, which has a page`)];
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

/**
 * Volumes of which the ledger has just the addresses that are there, and no article that waits for its moment: none of
 * these addresses needs to be looked at.
 */
function settledVolumes(
  kept: readonly KeptAddress[],
  shelves: readonly Pick<Shelf, 'volume' | 'facts'>[],
  { now }: Clock,
): ReadonlySet<string> {
  const lines = kept.filter(({ to }) => to === undefined).map(({ address }) => address);
  const given = Map.groupBy(lines, volumeOfAddress);
  const settled = shelves.filter(({ volume, facts }) => {
    const addresses = given.get(volume);
    return (
      addresses !== undefined && facts.appears <= now.getTime() && digestOfAddresses(addresses) === facts.addresses
    );
  });
  return new Set(settled.map(({ volume }) => volume));
}

/** The addresses of articles that are no drafts. */
interface LiveAddresses {
  /** Whether one is among them: its slug is the last part of it. */
  has: (address: string) => boolean;
  /** Finds what has one; only volumes that have it are opened. */
  at: (address: string) => Placed | undefined;
}

function liveAddresses(shelves: readonly Shelf[]): LiveAddresses {
  const byVolume = new Map(shelves.map((shelf) => [shelf.volume, shelf]));
  const find = articleAt(shelves);
  const has = (address: string) => {
    const slug = /^\/\d{4}\/\d\d\/([^/]+)\/$/.exec(address)?.[1];
    const shelf = byVolume.get(volumeOfAddress(address));
    return slug !== undefined && shelf !== undefined && isMarked(shelf.facts.slugs, slug);
  };
  return { has, at: (address) => (has(address) ? find(address) : undefined) };
}

/** What is known of addresses. */
interface Known {
  articles: () => readonly Placed[];
  taken: (address: string) => boolean;
  isFormer: (address: string) => boolean;
  /** Whether some address of the ledger has its article: then the ledger is that of this paper. */
  isThisPaper: boolean;
}

/** Addresses that have vanished. Where all articles have, the ledger is that of another paper. */
function withoutPages(kept: readonly KeptAddress[], { articles, taken, isFormer, isThisPaper }: Known): Problem[] {
  const isThere = ({ address }: KeptAddress) => taken(address) || isFormer(address);
  const ofArticles = kept.filter(({ address, to }) => to === undefined && /^\/\d{4}\//.test(address));
  const [first, ...more] = ofArticles;
  if (first !== undefined && !isThisPaper && more.length >= fewAddresses && !ofArticles.some(isThere)) {
    const reason = `Unexpected missing pages: the ledger has ${ofArticles.length} addresses of articles, and none has a page`;
    return [problem('address-gone', first, reason, anotherPaper)];
  }
  return kept.flatMap((line) => (line.to !== undefined || isThere(line) ? [] : missing(line, articles())));
}

const fewAddresses = 3;
const anotherPaper =
  'Where this is another paper than the one the addresses are of, delete the folder `addresses`; else bring the texts back.';

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
