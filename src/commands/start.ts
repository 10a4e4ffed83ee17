import { environment } from '../collections/environment.ts';
import { failPlainly } from './fail-plainly.ts';
import { serveSite } from './server/serve-site.ts';
import { run } from './set-up/run.mjs';

await failPlainly(async () => {
  const settings = environment();
  console.log('Building the paper …');
  const status = await run(process.execPath, ['src/commands/build.ts'], { cwd: process.cwd(), env: process.env });
  if (status === 0) await serveSite(settings);
  else process.exitCode = status;
});
