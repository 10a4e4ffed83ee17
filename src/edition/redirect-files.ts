import type { Redirect } from './redirects.ts';

/** Redirects in the words of hosts that send them as HTTP 301, and of what is gone as 410. `base` begins and ends with `/`. */

/** `_redirects` of Netlify and Cloudflare Pages. Neither can say 410 there; what is gone is answered by `404.html`. */
export function redirectsForNetlify(redirects: readonly Redirect[], base: string): string {
  return redirects
    .flatMap(({ from, to }) => (to === null ? [] : [`${under(base, from)} ${under(base, to)} 301\n`]))
    .join('');
}

/**
 * A `map` for the `http` block of nginx; the server says `if ($moved_to = gone) { return 410; }` and
 * `if ($moved_to) { return 301 $moved_to; }`. nginx looks `$uri` up decoded.
 */
export function redirectsForNginx(redirects: readonly Redirect[], base: string): string {
  const lines = redirects.map(({ from, to }) => {
    const source = quoted(decodeURI(under(base, from)));
    return `    ${source} ${to === null ? 'gone' : quoted(under(base, to))};\n`;
  });
  return `map $uri $moved_to {\n    default "";\n${lines.join('')}}\n`;
}

/** Lines for `.htaccess` or the configuration of a site in Apache, by mod_alias. */
export function redirectsForApache(redirects: readonly Redirect[], base: string): string {
  return redirects
    .map(({ from, to }) => {
      const pattern = `"^${decodeURI(under(base, from)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$"`;
      return to === null
        ? `RedirectMatch 410 ${pattern}\n`
        : `RedirectMatch 301 ${pattern} "${under(base, to).replaceAll('$', '\\$')}"\n`;
    })
    .join('');
}

const under = (base: string, address: string): string => base.replace(/\/$/, '') + encodeURI(address);

/** Former addresses have neither quotation marks nor control characters; `$` would begin a variable of nginx. */
const quoted = (text: string): string => `"${text.replaceAll('$', '\\$')}"`;
