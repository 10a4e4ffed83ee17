import { pagePolicy } from '../edition/page-policy.ts';
import type { Guests } from '../edition/page-policy.ts';
import { inlineBlocks } from './inline-blocks.ts';

/** What a policy is made with. */
interface PolicyOfPage {
  guests: Guests;
  /** Hashes of the blocks that Astro has bundled; those in the policy that it wrote, where they are not given. */
  bundled?: ReadonlySet<string> | undefined;
  /** Address of the page, for whoever has to look. */
  page: string;
}

/**
 * Puts the policy of a page into it, in the place of the one that Astro may have written, which names the blocks of all
 * pages. What Astro does not name is not of the project: it came from elsewhere, and such a page is not printed.
 */
export function withPolicy(html: string, { guests, bundled, page }: PolicyOfPage): string {
  const { scripts, styles, rules, policy, place } = inlineBlocks(html);
  const isBundled = (hash: string) =>
    bundled === undefined ? policy?.content.includes(hash) === true : bundled.has(hash);
  for (const hash of [...scripts, ...styles]) {
    if (!isBundled(hash)) {
      throw new Error(
        `Unexpected inline script or style sheet in \`${page}\` (${hash}), expected only those that Astro bundles. ` +
          'One that the project itself must write has its hash in `security.csp` of astro.config.mjs.',
      );
    }
  }
  const meta = `<meta http-equiv="content-security-policy" content="${pagePolicy(guests, { scripts: [...scripts, ...rules], styles })}">`;
  const { start, end } = policy ?? { start: place, end: place };
  if (start >= place) return html.slice(0, place) + meta + html.slice(place, start) + html.slice(end);
  return html.slice(0, start) + html.slice(end, place) + meta + html.slice(place);
}
