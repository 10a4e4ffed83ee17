import { join } from 'node:path';
import { build } from 'astro';
import { bundleWorkers } from './bundle-workers.ts';
import { bundling } from './bundling.ts';

/** What the process that bundles answers: the most memory that it has had, in kilobytes, or why there is no bundle. */
export type BundlingAnswer = { memory: number } | { failure: string };

/** Bundles the code of the checkout `root` into `folder`, in a process of its own, with which its memory goes. */
const [, , root = '', folder = ''] = process.argv;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['BROADSHEET_BUNDLING'] = '1';

const answer = (given: BundlingAnswer) => process.send?.(given, () => process.disconnect());

try {
  await build({
    root,
    outDir: join(folder, 'files'),
    logLevel: 'warn',
    integrations: [bundling(join(root, 'src/press/printer.ts'), join(folder, 'code'))],
  });
  await bundleWorkers(root, join(folder, 'workers'));
  answer({ memory: process.resourceUsage().maxRSS });
} catch (error) {
  answer({ failure: error instanceof Error ? error.message : String(error) });
}
