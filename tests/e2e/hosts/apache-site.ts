import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TestSite } from '../../../src/commands/checks/test-sites.ts';
import { apacheModules } from '../../../src/commands/web-servers/provide-web-servers.ts';
import { htaccess } from '../../../src/press/hosts/apache.ts';
import type { Redirect } from '../../../src/edition/redirects.ts';

/** What a host with Apache usually has. */
const modules = [
  'alias',
  'authz_core',
  'authz_host',
  'brotli',
  'deflate',
  'dir',
  'filter',
  'headers',
  'mime',
  'mpm_event',
  'rewrite',
];

/** A copy of a site with another `.htaccess`, for a server that may run as another user. */
export async function apacheCopy({ directory, basePath }: TestSite, redirects: readonly Redirect[]): Promise<string> {
  const copy = await mkdtemp(join(resolve(directory), '..', 'apache-'));
  await cp(directory, copy, { recursive: true });
  await chmod(copy, 0o755);
  await rm(join(copy, '.htaccess'));
  await writeFile(join(copy, '.htaccess'), htaccess(basePath, redirects));
  return copy;
}

/** A server as a host sets it up: all that is of the paper stands in the site's own `.htaccess`. */
export function apacheConfig(folder: string, copy: string, basePath: string, port: number): string {
  return `ServerName localhost
ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${folder}/apache.pid
Mutex posixsem
ErrorLog ${folder}/error.log
${modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`).join('\n')}
Listen 127.0.0.1:${port}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data\n' : ''}TypesConfig /dev/null
AddLanguage br .br
AddOutputFilterByType DEFLATE text/html text/plain text/css application/json
DocumentRoot ${basePath === '/' ? copy : `${folder}/www`}
${basePath === '/' ? '' : `Alias ${basePath.slice(0, -1)} ${copy}\n`}<Directory />
  Require all denied
</Directory>
<Directory ${folder}/www>
  Require all granted
</Directory>
<Directory ${copy}>
  AllowOverride All
  Require all granted
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
`;
}
