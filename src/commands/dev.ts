import { environment } from '../collections/environment.ts';
import { failPlainly } from './fail-plainly.ts';
import { addressFrom } from './server/listen.ts';
import { run } from './set-up/run.mjs';

await failPlainly(async () => {
  environment();
  const { host, port } = addressFrom(process.env);
  // Astro detaches its preview where it believes a program started it; this one belongs to the terminal.
  const env = { ...process.env, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' };
  // Previews of two papers do not disturb each other: each has a cache of its own.
  const options = ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', '--host', host, '--port', String(port)];
  process.exitCode = await run(process.execPath, [...options, ...process.argv.slice(2)], { cwd: process.cwd(), env });
});
