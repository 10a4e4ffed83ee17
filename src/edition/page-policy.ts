import type { TextPart } from './article-view.ts';
import type { Discussion } from './discussion.ts';

/** Directives that a page may widen. */
const widened = ['script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'frame-src'] as const;
type Directive = (typeof widened)[number];

/** What a page may load besides the paper's own files, by directive: exact origins, or a keyword such as `'wasm-unsafe-eval'`. */
export type Guests = Partial<Record<Directive, readonly string[]>>;

// An address may hold characters in its host that would end a source, a directive or an attribute.
const isSource = /^(?:https:\/\/[a-z\d.-]+(?::\d+)?|'[a-z-]+')$/;

/** What the page of search needs: its index is read by WebAssembly, which no other page may start. */
export const guestsOfSearch: Guests = { 'script-src': ["'wasm-unsafe-eval'"] };

/** The hosts whose players a reader can press for on the page of these parts. */
export function guestsOfParts(parts: readonly TextPart[]): Guests {
  const origins = parts.flatMap((part) =>
    part.kind === 'embed' && part.player !== null ? [new URL(part.player.src).origin] : [],
  );
  return { 'frame-src': origins.filter((origin) => isSource.test(origin)) };
}

/** The one host that is asked, or framed, where a reader presses for the discussion of an article. */
export function guestsOfDiscussion(discussion: Discussion | null): Guests {
  if (discussion === null) return {};
  const origin = new URL(discussion.source).origin;
  return { [discussion.kind === 'giscus' ? 'frame-src' : 'connect-src']: [origin] };
}

/** Everything that a page may load: the one place where the needs of its parts come together. */
export function allGuests(...groups: readonly Guests[]): Guests {
  return Object.fromEntries(
    widened.map((directive) => [directive, groups.flatMap((guests) => guests[directive] ?? [])]),
  );
}

/** Hashes of the inline blocks that a page has, as `sha256-…`. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/**
 * The Content Security Policy of one page, for its `<meta>`. It names only what the page itself has, so that a page of
 * an old volume does not change with another. `frame-ancestors` counts in a header alone and is not here (decision 70).
 * Throws at a guest that is neither an exact https origin nor a keyword.
 */
export function pagePolicy(guests: Guests, { scripts, styles }: InlineHashes): string {
  const stranger = Object.values(guests)
    .flat()
    .find((source) => !isSource.test(source));
  if (stranger !== undefined) {
    throw new Error(
      `Unexpected source \`${stranger}\` in a policy, expected an origin such as \`https://talk.example\``,
    );
  }
  const own: Record<Directive, string[]> = {
    'script-src': ["'self'", ...quoted(scripts)],
    'style-src': ["'self'", ...quoted(styles)],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-src': [],
  };
  const sources = widened.flatMap((directive) => {
    const all = new Set([...own[directive], ...(guests[directive] ?? []).toSorted()]);
    return all.size === 0 ? [] : [`${directive} ${[...all].join(' ')}`];
  });
  return ["default-src 'none'", ...sources, ...fixed].join('; ');
}

const fixed = [
  "media-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
] as const;

const quoted = (hashes: readonly string[]): string[] => [...new Set(hashes)].toSorted().map((hash) => `'${hash}'`);
