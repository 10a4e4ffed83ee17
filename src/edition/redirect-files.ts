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
 * `if ($moved_to) { return 301 $moved_to; }`. nginx looks `$uri` up decoded. It takes capitals for small letters except
 * in patterns, and would lead a page whose address had capitals to itself for ever.
 */
export function redirectsForNginx(redirects: readonly Redirect[], base: string): string {
  const lines = redirects.map(({ from, to }) => {
    const address = decodeURI(under(base, from));
    const source = /[A-Z$]/.test(address) ? `"~^${literal(address)}$"` : `"${address}"`;
    return `    ${source} ${to === null ? 'gone' : quoted(under(base, to))};\n`;
  });
  return `map $uri $moved_to {\n    default "";\n${lines.join('')}}\n`;
}

/** Lines for `.htaccess` or the configuration of a site in Apache, by mod_alias, which encodes where they lead by itself. */
export function redirectsForApache(redirects: readonly Redirect[], base: string): string {
  return redirects
    .map(({ from, to }) => {
      const pattern = `"^${literal(decodeURI(under(base, from)))}$"`;
      return to === null
        ? `RedirectMatch 410 ${pattern}\n`
        : `RedirectMatch 301 ${pattern} "${decodeURI(under(base, to)).replaceAll('$', '\\$')}"\n`;
    })
    .join('');
}

/** A text that stands for itself in a pattern. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const under = (base: string, address: string): string => base.replace(/\/$/, '') + encodeURI(address);

/** Former addresses have neither quotation marks nor control characters; `$` would begin a variable of nginx. */
const quoted = (text: string): string => `"${text.replaceAll('$', '\\$')}"`;
