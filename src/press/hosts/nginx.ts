import { redirectsForNginx } from '../../edition/redirect-files.ts';
import { caching, paths, securityHeaders, types, typesByName } from './host-rules.ts';
import { literal, under, type HostSite } from './host-site.ts';

/**
 * Files for nginx by name, all for one folder that the `http` block includes `*.conf` of (in Debian: `/etc/nginx/conf.d`).
 * `paper.conf`, the server, is written once: certbot and people add to it. The maps are written again when an address has
 * moved, the rules with another version of Broadsheet, or for another folder.
 */
export type NginxFiles = Record<'paper.conf' | 'paper-maps.conf' | 'paper-rules.inc', string>;

/**
 * A server for nginx. `listen` is an address and a port; `folder` is that of the files, as nginx finds it from its own
 * configuration. Copies in brotli need the package `libnginx-mod-http-brotli-static`.
 */
export function nginxFiles(site: HostSite, listen = '80', folder = 'conf.d'): NginxFiles {
  return {
    'paper.conf': `# The paper's server. It is yours: what changes is in the two other files.
server {
  listen ${listen};
  server_name ${site.hostname};
  include ${folder}/paper-rules.inc;
}
`,
    'paper-maps.conf': maps(site),
    'paper-rules.inc': rules(site),
  };
}

function maps({ basePath, redirects }: HostSite): string {
  return `# Written by \`npm run hosts\`; write it again after an address has moved.
map_hash_bucket_size 256;
map $uri $paper_cache {
  default "${caching.page}";
  "~${under(basePath, paths.hashed)}" "${caching.hashed}";
  "~${under(basePath, paths.worker)}" "${caching.worker}";
}
# A page that says that there is none must not be kept as if it were the one.
map $status $paper_cache_control {
  default "no-cache";
  ~^(200|206|304)$ $paper_cache;
}
${redirectsForNginx(redirects, basePath)}`;
}

function rules(site: HostSite): string {
  const { directory, basePath } = site;
  const headers = securityHeaders.map(([name, value]) => `  add_header ${name} "${value}" always;`);
  return `# Written by \`npm run hosts\`. \`brotli_static\` is of Debian's libnginx-mod-http-brotli-static.
  server_tokens off;
  absolute_redirect off;
  charset utf-8;
  etag on;

${headers.join('\n')}
  add_header Cache-Control $paper_cache_control always;

  gzip_static on;
  gzip_vary on;
  brotli_static on;

  types {
${Object.entries(types)
  .map(([ending, type]) => `    "${type.replace(/^text\/html; charset=utf-8$/, 'text/html')}" ${ending};`)
  .join('\n')}
  }
  default_type application/octet-stream;
  error_page 404 ${basePath}404.html;
  error_page 410 ${basePath}404.html;
  if ($moved_to = gone) { return 410; }
  if ($moved_to) { return 301 $moved_to; }

  location ${basePath} {
    alias "${directory.replace(/\/$/, '')}/";
    index index.html;
  }
${basePath === '/' ? '' : `  location = ${basePath.slice(0, -1)} { return 301 ${basePath}; }\n  location / { return 404; }\n`}${namedTypes(site)}  location ~ "${under(basePath, paths.hidden)}" { return 404; }
`;
}

/** Feeds have types of their own. A `location` by pattern needs the file by what the pattern took. */
function namedTypes({ directory, basePath }: HostSite): string {
  return Object.entries(typesByName)
    .map(
      ([name, type]) =>
        `  location ~ "^${literal(basePath)}(?<paper_${name.replace(/\W/g, '_')}>(.*/)?${literal(name)})$" {\n    alias "${directory.replace(/\/$/, '')}/$paper_${name.replace(/\W/g, '_')}";\n    types { }\n    default_type "${type}";\n  }\n`,
    )
    .join('');
}
