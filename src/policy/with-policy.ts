import { pagePolicy } from '../edition/page-policy.ts';
import type { Guests } from '../edition/page-policy.ts';
import { inlineBlocks } from './inline-blocks.ts';

/**
 * Puts the policy of a page in the place of the one that Astro wrote, which names the blocks of all pages. What Astro
 * does not name is not of the project: it came from elsewhere, and such a page is not printed. `page` is its address,
 * for whoever has to look.
 */
export function withPolicy(html: string, guests: Guests, page: string): string {
  const { scripts, styles, rules, policy, place } = inlineBlocks(html);
  for (const hash of [...scripts, ...styles]) {
    if (policy?.content.includes(hash) !== true) {
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
