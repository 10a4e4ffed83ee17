import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../collections/environment.ts';
import { addressFrom, listen, webAddress } from './listen.ts';
import { staticServer } from './static-server.ts';

/** Serves the built paper until Ctrl-C, and says where it is. */
export async function serveSite({ outputDirectory, basePath }: Environment): Promise<void> {
  if (!existsSync(join(outputDirectory, 'index.html'))) {
    throw new Error(`There is no built paper in ${outputDirectory}. Run \`npm start\` or \`npm run build\` first.`);
  }
  const server = staticServer({ directory: outputDirectory, basePath });
  const address = await listen(server, addressFrom(process.env));
  console.log(`The paper is at ${webAddress(address, basePath)} (Ctrl-C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}
