import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import send from 'send';

export interface StaticSite {
  /** Absolute path of the built site. */
  directory: string;
  /** Begins and ends with `/`; nothing is served outside of it. */
  basePath: string;
}

/**
 * Serves a folder the way the plainest host does: a file for an address, `index.html` for an address that ends with a
 * slash, and `404.html` with status 404 for all else. Addresses are never rewritten, so that a link which works here
 * works anywhere.
 */
export function staticServer(site: StaticSite): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    answer(site, request, response);
  });
}

function answer({ directory, basePath }: StaticSite, request: IncomingMessage, response: ServerResponse): void {
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  if (path === basePath.slice(0, -1)) {
    redirect(response, basePath, query);
    return;
  }
  if (!path.startsWith(basePath)) {
    notFound(directory, request, response);
    return;
  }
  send(request, path.slice(basePath.length - 1), { root: directory, dotfiles: 'deny' })
    .on('directory', () => {
      redirect(response, `${path}/`, query);
    })
    .on('error', (error: { status?: number }) => {
      if (error.status === 416) response.writeHead(416).end();
      else notFound(directory, request, response);
    })
    .pipe(response);
}

function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  // A path that begins with two slashes would lead to another host.
  const location = path.replace(/^\/{2,}/, '/') + (query === undefined ? '' : `?${query}`);
  response.writeHead(301, { Location: location }).end();
}

function notFound(directory: string, request: IncomingMessage, response: ServerResponse): void {
  response.statusCode = 404;
  send(request, '/404.html', { root: directory, acceptRanges: false, lastModified: false, etag: false })
    .on('error', () => {
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.end('Not found\n');
    })
    .pipe(response);
}
