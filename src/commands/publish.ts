import { parseArgs } from 'node:util';
import { environment } from '../collections/environment.ts';
import { publish } from '../press/publish/publish.ts';
import { failPlainly } from './fail-plainly.ts';

const help = `Sends the built paper to storage, with rclone: only what has changed, pages after what they show, and what is gone
goes last. Cut short, it is put right by the next.

  npm run publish -- s3:courier         to a bucket, or a folder in it, of a remote that \`rclone config\` has made
  npm run publish                       to the one that PUBLISH_TO names
  npm run publish -- --dry-run          tells what it would do
  npm run publish -- --verify           compares every file with what lies there, whatever the manifest there says
  npm run publish -- --remove-most      goes on where more than half of what lies there is to be taken away`;

await failPlainly(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      'dry-run': { type: 'boolean', default: false },
      verify: { type: 'boolean', default: false },
      'remove-most': { type: 'boolean', default: false },
    },
  });
  if (values.help === true) {
    console.log(help);
    return;
  }
  const remote = remoteIn(positionals);
  const isDry = values['dry-run'];
  const start = performance.now();
  const { parcels, removed, kept } = await publish(environment(), process.cwd(), {
    ...{ remote, dryRun: isDry, verify: values.verify, removeMost: values['remove-most'] },
    say: (line) => console.log(line),
  });
  const sent = parcels.flatMap(({ files }) => files);
  if (isDry) {
    for (const file of sent) console.log(`send    ${file}`);
    for (const file of removed) console.log(`remove  ${file}`);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = `${sent.length} files sent, ${removed.length} removed, ${kept} kept`;
  console.log(
    isDry ? `Would be: ${counts}. Nothing was changed in ${remote}.` : `${counts} in ${remote}; ${seconds} s.`,
  );
});

/** Where the paper goes, as rclone calls it. */
function remoteIn(positionals: readonly string[]): string {
  const [remote = process.env['PUBLISH_TO'] || null, more] = positionals;
  if (more !== undefined) throw new Error(`Unexpected \`${more}\`, expected one remote, such as \`s3:courier\``);
  if (remote === null) {
    throw new Error('Missing where to publish: `npm run publish -- s3:courier`, or the variable PUBLISH_TO');
  }
  if (!/^[^:/]+:./.test(remote) && !remote.startsWith('/')) {
    throw new Error(`Unexpected remote \`${remote}\`, expected one as rclone calls it, such as \`s3:courier/paper\``);
  }
  return remote.replace(/\/+$/, '');
}
