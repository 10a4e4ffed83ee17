import { addressUnder } from '../../edition/redirect-files.ts';
import { caching, paths, securityHeaders, types, typesByName } from './host-rules.ts';
import { literal, under, type HostSite } from './host-site.ts';

/** A site of a Caddyfile. `listen` is an address as Caddy takes it: a host name alone gets a certificate by itself. */
export function caddyfile({ directory, basePath, hostname, redirects }: HostSite, listen = hostname): string {
  const below = (pattern: string) => '`' + under(basePath, pattern) + '`';
  const base = basePath.replace(/\/$/, '');
  const security = `  header {\n${securityHeaders.map(([name, value]) => `    ${name} "${value}"`).join('\n')}\n    -Server\n  }`;
  // The patterns of Go know no looking ahead.
  const hidden = paths.hidden.replace(/\(\?!.*?\)\)$/, String.raw`([^w/]|w[^e])`);
  return `# Serves the paper with Caddy.
${listen} {
  root * "${directory.replace(/\/$/, '')}"
  route {
${security}
  @page {
    not path_regexp ${below(paths.hashed)}
    not path_regexp ${below(paths.worker)}
  }
  header @page Cache-Control "${caching.page}"
  @hashed path_regexp ${below(paths.hashed)}
  header @hashed Cache-Control "${caching.hashed}"
  @worker path_regexp ${below(paths.worker)}
  header @worker Cache-Control "${caching.worker}"
${Object.entries(types)
  .map(([ending, type]) => `  @${ending} path *.${ending}\n  header @${ending} Content-Type "${type}"`)
  .join('\n')}
${Object.entries(typesByName)
  .map(([name, type]) => [name.replace(/\W/g, '-'), name, type])
  .map(
    ([id, name, type]) =>
      `  @${id} path ${basePath}${name} ${basePath}*/${name}\n  header @${id} Content-Type "${type}"`,
  )
  .join('\n')}
${redirects
  .map(({ from, to }, index) => {
    const matcher = `  @moved${index} path_regexp \`^${inPattern(base + from)}$\`\n`;
    return `${matcher}${to === null ? `  error @moved${index} 410` : `  redir @moved${index} "${addressUnder(basePath, to)}" 301`}`;
  })
  .join('\n')}
  @hidden path_regexp ${below(hidden)}
  error @hidden 404
${base === '' ? '' : `  redir ${base} ${base}/ 301\n  @outside not path ${base} ${base}/*\n  error @outside 404\n  uri strip_prefix ${base}\n`}  file_server {
    precompressed br gzip
  }
  }
  handle_errors {
${security}
    header Cache-Control "no-cache"
    header Content-Type "text/html; charset=utf-8"
    rewrite * /404.html
    file_server
  }
}
`;
}

/** A text in a pattern of Caddy, which takes what stands in braces for a name of its own. */
const inPattern = (text: string): string =>
  literal(text).replace(/`|\\[{}]/g, (sign) => `\\x${sign.charCodeAt(sign.length - 1).toString(16)}`);
