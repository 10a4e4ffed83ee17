import { redirectsForApache } from '../../edition/redirect-files.ts';
import type { Redirect } from '../../edition/redirects.ts';
import { caching, securityHeaders, types, typesByName } from './host-rules.ts';

/**
 * `.htaccess` for hosts with Apache: it lies in the site itself. Needs `AllowOverride All`; modules that are missing are
 * passed over. `basePath` begins and ends with `/`.
 */
export function htaccess(basePath: string, redirects: readonly Redirect[]): string {
  const set = ([name, value]: readonly [string, string]) => `  Header always set ${name} "${value}"`;
  return `Options -Indexes
DirectoryIndex index.html
ErrorDocument 404 ${basePath}404.html
ErrorDocument 410 ${basePath}404.html
AddDefaultCharset utf-8
<IfModule mod_mime.c>
${Object.entries(types)
  .map(([ending, type]) => `  AddType "${type}" .${ending}`)
  .join('\n')}
</IfModule>
${Object.entries(typesByName)
  .map(([name, type]) => `<Files "${name}">\n  ForceType "${type}"\n</Files>`)
  .join('\n')}
<FilesMatch "^(_headers|_redirects|\\.htaccess)$">
  Require all denied
</FilesMatch>
<IfModule mod_headers.c>
${securityHeaders.map(set).join('\n')}
  Header set Cache-Control "${caching.page}"
  <FilesMatch "\\.[\\w-]{8}\\.(css|js|woff2)$|-[0-9a-f]{8}-\\d+(x\\d+)?\\.(avif|webp|jpg|png)$">
    Header set Cache-Control "${caching.hashed}"
  </FilesMatch>
  <FilesMatch "^(sw|worker|service-worker)\\.js$">
    Header set Cache-Control "${caching.worker}"
  </FilesMatch>
</IfModule>
<IfModule mod_alias.c>
${redirectsForApache(redirects, basePath)}</IfModule>
`;
}
