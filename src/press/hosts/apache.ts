import { redirectsForApache } from '../../edition/redirect-files.ts';
import type { Redirect } from '../../edition/redirects.ts';
import { caching, paths, securityHeaders, types, typesByName } from './host-rules.ts';
import { literal } from './host-site.ts';

/** Copies beside a file, the best first: ending of its name, and the coding as HTTP calls it. */
const copies = [
  ['br', 'br'],
  ['gz', 'gzip'],
] as const;

/** After the name of a file that may be one of its copies. */
const orCopy = '(\\.(br|gz))?';

/**
 * `.htaccess` for hosts with Apache 2.4: it lies in the site itself. Needs `AllowOverride All`; modules that are missing
 * are passed over. `basePath` begins and ends with `/`.
 */
export function htaccess(basePath: string, redirects: readonly Redirect[]): string {
  return `Options -Indexes
DirectoryIndex index.html
ErrorDocument 403 ${basePath}404.html
ErrorDocument 404 ${basePath}404.html
ErrorDocument 410 ${basePath}404.html
AddDefaultCharset utf-8
<IfModule mod_mime.c>
${Object.entries(types)
  .map(([ending, type]) => `  AddType "${type}" .${ending}`)
  .join('\n')}
${copies.map(([ending, coding]) => `  AddEncoding ${coding} .${ending}\n  RemoveType .${ending}\n  RemoveLanguage .${ending}`).join('\n')}
</IfModule>
${Object.entries(typesByName)
  .map(([name, type]) => `<FilesMatch "^${literal(name)}${orCopy}$">\n  ForceType "${type}"\n</FilesMatch>`)
  .join('\n')}
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteBase ${basePath}
  RewriteRule "${paths.hidden}" - [R=404,L]
${copies.map(rewriteToCopy).join('\n')}
</IfModule>
<IfModule mod_headers.c>
${securityHeaders.map(([name, value]) => `  Header always set ${name} "${value}"`).join('\n')}
  Header set Cache-Control "${caching.page}"
  <FilesMatch "\\.[\\w-]{8}\\.(css|js|woff2)${orCopy}$|-[0-9a-f]{8}-\\d+(x\\d+)?\\.(avif|webp|jpg|png)$">
    Header set Cache-Control "${caching.hashed}"
  </FilesMatch>
  <FilesMatch "^(sw|worker|service-worker)\\.js${orCopy}$">
    Header set Cache-Control "${caching.worker}"
  </FilesMatch>
  # A page that says that there is none must not be kept as if it were the one.
  Header unset Cache-Control "expr=%{REQUEST_STATUS} >= 400"
  Header always set Cache-Control "no-cache" "expr=%{REQUEST_STATUS} >= 400"
  # Caches must not hand a copy to a reader who cannot read it.
  Header merge Vary Accept-Encoding
</IfModule>
<IfModule mod_alias.c>
${redirectsForApache(redirects, basePath)}</IfModule>
`;
}

/** Sends a copy instead of a file, where there is one that the reader takes; no host compresses it once more. */
function rewriteToCopy([ending, coding]: (typeof copies)[number]): string {
  const taken = `  RewriteCond %{HTTP:Accept-Encoding} "(^|[ ,])${coding}([ ,;]|$)"`;
  const flags = 'E=no-gzip:1,E=no-brotli:1,L';
  return [
    taken,
    `  RewriteCond %{REQUEST_FILENAME} -f`,
    `  RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
    `  RewriteRule "^(.+)$" "$1.${ending}" [${flags}]`,
    taken,
    `  RewriteCond %{REQUEST_FILENAME}/index.html.${ending} -f`,
    `  RewriteRule "^(.*/)?$" "$1index.html.${ending}" [${flags}]`,
  ].join('\n');
}
