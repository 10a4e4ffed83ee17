import { encodedPath } from '../copy/address/encoded-path.ts';
import type { Redirect } from './redirects.ts';

/** Redirects in the words of hosts that send them as HTTP 301, and of what is gone as 410. `base` begins and ends with `/`. */

/** `_redirects` of Netlify and Cloudflare Pages. Neither can say 410 there; what is gone is answered by `404.html`. */
export function redirectsForNetlify(redirects: readonly Redirect[], base: string): string {
  return redirects
    .flatMap(({ from, to }) => (to === null ? [] : [`${addressUnder(base, from)} ${addressUnder(base, to)} 301\n`]))
    .join('');
}

/** A key of a map that is longer, in bytes, does not fit into a bucket of 256 with what nginx keeps beside it. */
const longestKey = 200;

/**
 * A `map` for the `http` block of nginx; the server says `if ($moved_to = gone) { return 410; }` and
 * `if ($moved_to) { return 301 $moved_to; }`. nginx looks `$uri` up decoded. It takes capitals for small letters except
 * in patterns, and would take two addresses for one that differ in them alone, or lead a page to itself for ever; so
 * those are patterns.
 */
export function redirectsForNginx(redirects: readonly Redirect[], base: string): string {
  const alike = Map.groupBy(
    new Set(redirects.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))),
    (address) => address.toLowerCase(),
  );
  const lines = redirects.map(({ from, to }) => {
    const address = base.replace(/\/$/, '') + from;
    const isPattern =
      /[A-Z$]/.test(address) ||
      (alike.get(from.toLowerCase())?.length ?? 0) > 1 ||
      new TextEncoder().encode(address).length > longestKey;
    const source = isPattern ? `"~^${literal(address)}$"` : `"${address}"`;
    return `    ${source} ${to === null ? 'gone' : `"${addressUnder(base, to)}"`};\n`;
  });
  return `map $uri $moved_to {\n    default "";\n${lines.join('')}}\n`;
}

/** Lines for `.htaccess` or the configuration of a site in Apache, by mod_alias, which encodes where they lead by itself. */
export function redirectsForApache(redirects: readonly Redirect[], base: string): string {
  return redirects
    .map(({ from, to }) => {
      const pattern = `"^${literal(base.replace(/\/$/, '') + from)}$"`;
      return to === null
        ? `RedirectMatch 410 ${pattern}\n`
        : `RedirectMatch 301 ${pattern} "${(base.replace(/\/$/, '') + to).replaceAll('$', '\\$')}"\n`;
    })
    .join('');
}

/** A text that stands for itself in a pattern. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** An address as a host sends it, below a base path that begins and ends with `/`. Neither it nor a former address has quotation marks or control characters. */
export const addressUnder = (base: string, address: string): string => base.replace(/\/$/, '') + encodedPath(address);
