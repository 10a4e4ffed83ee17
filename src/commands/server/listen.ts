import type { Server } from 'node:http';

/** Where a server listens. Port 0 is any free one. */
export interface Address {
  host: string;
  port: number;
}

const highestPort = 65_535;

/** `HOST` and `PORT`; the loopback address and 4321 where they are not set. */
export function addressFrom(variables: Readonly<Record<string, string | undefined>>): Address {
  const given = variables['PORT'] || '4321';
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > highestPort) {
    throw new Error(`Unexpected PORT \`${given}\`, expected a number from 0 to ${highestPort}`);
  }
  return { host: variables['HOST'] || 'localhost', port };
}

/** Starts a server at the address, or at the next free port where another program has that one. */
export async function listen(server: Server, { host, port }: Address): Promise<Address> {
  const lastPort = port === 0 ? 0 : Math.min(port + 50, highestPort);
  for (let candidate = port; candidate <= lastPort; candidate += 1) {
    if (await listensOn(server, { host, port: candidate })) return { host, port: boundPort(server) };
  }
  throw new Error(`Ports ${port} to ${lastPort} of ${host} are all taken. Set PORT to a free one.`);
}

/** As a person types it into a browser. */
export function webAddress({ host, port }: Address, basePath: string): string {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}${basePath}`;
}

function listensOn(server: Server, { host, port }: Address): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', succeeded);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const succeeded = () => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed).once('listening', succeeded).listen(port, host);
  });
}

function boundPort(server: Server): number {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('Unexpected server without a port');
  return bound.port;
}
