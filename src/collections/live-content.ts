import type { AstroIntegration } from 'astro';
import { contentStamp } from './content-stamp.ts';
import { contentMemory } from './content.ts';
import type { Environment } from './environment.ts';
import { holds } from './holds.ts';
import { showLive } from './live-reading.ts';
import { overlayOf } from './overlay.ts';
import type { Overlay } from './overlay.ts';
import { readContent } from './read-content.ts';
import { shortReport, showsColours } from './report.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

// Editors and file systems save in several steps; one reading is enough for all of them.
const settleTime = 60;
// How long to wait, in milliseconds and as a multiple of what looking takes, before looking what no watcher told of.
const leastRest = 1000;
const restForWork = 20;

/**
 * Keeps the live preview in step with the content folder, and shows its first error over the page. What pages show is
 * what was read last, in memory: Astro's own store goes through a file and several caches, which a request that overlaps
 * a change can leave stale for good.
 */
export function liveContent(environment: Environment): AstroIntegration {
  return {
    name: 'broadsheet-live-content',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        const { contentDirectory } = environment;
        const memory = contentMemory();
        let overlay: Overlay | null = null;
        let shown = '';
        const look = async () => {
          // Taken before the reading, so that what changes meanwhile is read again.
          shown = await contentStamp(contentDirectory);
          const content = await readContent(environment, memory);
          const { problems } = content;
          if (problems.length + content.notices > 0) console.error(shortReport(content, showsColours(process.stderr)));
          overlay = overlayOf(problems, contentDirectory);
          showLive(content);
        };
        server.ws.on('connection', (client) => {
          if (overlay !== null) client.send(JSON.stringify(overlay));
        });
        // Astro remembers the addresses there are; a request that began before a change may write them down after it.
        server.middlewares.use((_request, _response, next) => {
          forgetAddresses(server);
          next();
        });
        await look();
        follow(server, contentDirectory, {
          isStale: async () => (await contentStamp(contentDirectory)) !== shown,
          refresh: async () => {
            await look();
            forgetAddresses(server);
            // The pages that are open load again, and are told of the mistake, or that it is gone, as they connect.
            server.ws.send({ type: 'full-reload', path: '*' });
          },
        });
      },
    },
  };
}

function forgetAddresses({ environments }: Server): void {
  for (const name of ['ssr', 'prerender']) environments[name]?.hot.send('astro:content-changed', {});
}

/**
 * Calls `refresh` soon after something in `directory` changed, and from time to time where it is stale though no watcher
 * told of a change; one call at a time, and never a failure that ends the server.
 */
function follow(
  { watcher, httpServer }: Server,
  directory: string,
  { isStale, refresh }: { isStale: () => Promise<boolean>; refresh: () => Promise<void> },
): void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    running = running.then(work).catch((error: unknown) => {
      console.error(error);
    });
    return running;
  };
  watcher.add(directory);
  watcher.on('all', (_event, path) => {
    if (!holds(directory, path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void inTurn(refresh), settleTime);
  });
  let ended = false;
  const rest = (time: number) => {
    const glance = async () => {
      const start = performance.now();
      await inTurn(async () => {
        if (await isStale()) await refresh();
      });
      if (!ended) rest(Math.max(leastRest, restForWork * (performance.now() - start)));
    };
    setTimeout(() => void glance(), time).unref();
  };
  rest(leastRest);
  httpServer?.once('close', () => {
    ended = true;
  });
}
