import type { AstroIntegration } from 'astro';
import { contentMemory } from './content.ts';
import type { Environment } from './environment.ts';
import { holds } from './holds.ts';
import { overlayOf } from './overlay.ts';
import type { Overlay } from './overlay.ts';
import { readContent } from './read-content.ts';
import { shortReport, showsColours } from './report.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

// Editors and file systems save in several steps; one reading is enough for all of them.
const settleTime = 60;

/** Keeps the live preview in step with the content folder, and shows its first error over the page. */
export function liveContent(environment: Environment): AstroIntegration {
  return {
    name: 'broadsheet-live-content',
    hooks: {
      'astro:server:setup': async ({ server, refreshContent }) => {
        const memory = contentMemory();
        let overlay: Overlay | null = null;
        const look = async () => {
          const content = await readContent(environment, memory);
          const { problems, files } = content;
          if (problems.length > 0) console.error(shortReport(problems, files, showsColours(process.stderr)));
          overlay = overlayOf(problems, environment.contentDirectory);
          return content;
        };
        server.ws.on('connection', (client) => {
          if (overlay !== null) client.send(JSON.stringify(overlay));
        });
        watch(server, environment.contentDirectory, async () => {
          await refreshContent?.({ context: { content: await look() } });
          // The pages that are open load again, and are told of the mistake, or that it is gone, as they connect.
          server.ws.send({ type: 'full-reload', path: '*' });
        });
        await look();
      },
    },
  };
}

/** Calls `refresh` after something in `directory` changed; one call at a time, and never a failure that ends the server. */
function watch({ watcher }: Server, directory: string, refresh: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(refresh).catch((error: unknown) => console.error(error));
    }, settleTime);
  };
  watcher.add(directory);
  watcher.on('all', (_event, path) => {
    if (holds(directory, path)) soon();
  });
}
