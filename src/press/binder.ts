import { besideOutput } from './beside-output.ts';
import { withLock } from './lock.ts';
import { putInPlace } from './put-in-place.ts';

/** A process of its own, so that a build that is killed does not leave the folder between two sites. */
const [, , output = ''] = process.argv;

try {
  await withLock(besideOutput(output).binding, () => putInPlace(output));
} catch (error) {
  const said = error instanceof Error ? error.message : String(error);
  console.error(
    `The new pages could not all be put into ${output} (${said}).\nPut that right and build again: the build goes on from there.`,
  );
  process.exitCode = 1;
}
