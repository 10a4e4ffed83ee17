import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { besideOutput } from './beside-output.ts';
import type { BinderAnswer } from './bind.ts';
import { withLock } from './lock.ts';
import { makeWay } from './make-way.ts';
import { putInPlace } from './put-in-place.ts';

/** A process of its own, so that a build that is killed does not leave the folder between two sites. */
const [, , output = ''] = process.argv;
const { binding, ready } = besideOutput(output);

// The build says that the new site is whole, or ends and can say nothing any more: then the site's name tells.
const word = Promise.race([once(process, 'message'), once(process, 'disconnect')]);

try {
  await withLock(
    binding,
    async () => {
      if (process.connected && !existsSync(ready)) await makeWay(output);
      await answer({ done: 'way made' });
      await word;
      if (existsSync(ready)) await putInPlace(output);
    },
    { atMost: 60_000, say: () => undefined },
  );
  await answer({ done: 'all in place' });
} catch (error) {
  const { message, code, syscall } = error as NodeJS.ErrnoException;
  await answer({ failure: { message, code, syscall } });
}
if (process.connected) process.disconnect();

async function answer(said: BinderAnswer): Promise<void> {
  await new Promise((resolve) => {
    if (process.connected) process.send?.(said, undefined, undefined, resolve);
    else resolve(null);
  });
}
