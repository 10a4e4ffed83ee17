import { run } from './set-up/run.mjs';
import { setUp } from './set-up/set-up.mjs';

const [command = 'start', ...options] = process.argv.slice(2);

try {
  const setting = await setUp();
  process.exitCode = await run(setting.node, [`src/commands/${command}.ts`, ...options], setting);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
