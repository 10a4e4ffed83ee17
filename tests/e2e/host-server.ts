import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import send from 'send';
import { staticServer, type StaticSite } from '../../src/commands/server/static-server.ts';

/**
 * Serves a built site as a well-kept host does: the copy in brotli that the press has printed beside a file, where the
 * browser takes one, and all else as the plain server does.
 */
export function hostServer(site: StaticSite): Server {
  const plain = staticServer(site);
  return createServer((request, response) => {
    const [address = '/'] = (request.url ?? '/').split('?', 1);
    const file = address.endsWith('/') ? `${address}index.html` : address;
    const path = file.startsWith(site.basePath) ? file.slice(site.basePath.length - 1) : null;
    const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding']));
    if (path === null || !takesBrotli || !existsSync(join(site.directory, `${path}.br`))) {
      plain.emit('request', request, response);
      return;
    }
    response.setHeader('Content-Encoding', 'br');
    response.setHeader('Content-Type', typeOf(path));
    response.setHeader('Vary', 'Accept-Encoding');
    send(request, `${path}.br`, { root: site.directory, acceptRanges: false })
      .on('error', () => response.writeHead(500).end())
      .pipe(response);
  });
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
};

/** Of the file itself, not of its copy. A kind that is missing here fails, lest a browser guess. */
function typeOf(path: string): string {
  const type = types[extname(path)];
  if (type === undefined) throw new Error(`Missing media type of ${path} in tests/e2e/host-server.ts`);
  return type;
}
