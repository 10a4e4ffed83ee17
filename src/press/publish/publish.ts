import { basename, dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import type { Environment } from '../../collections/environment.ts';
import { paperCache } from '../../collections/paper-cache.ts';
import { besideOutput } from '../beside-output.ts';
import { digestOfText } from '../digest-of.ts';
import { LockedError, withLock } from '../lock.ts';
import { isPrinted } from '../own-output.ts';
import { localFiles } from './local-files.ts';
import { readManifest, writeManifest } from './manifest.ts';
import type { Published } from './manifest.ts';
import { emptyOutbox, fillOutbox, outboxIn } from './outbox.ts';
import { onceCarriedOut, planOf, removesMost, whileUnderWay } from './plan.ts';
import type { Plan } from './plan.ts';
import { needRclone } from './rclone.ts';
import { carryOut } from './send.ts';
import { storedFiles } from './stored-files.ts';

/** What publishing is asked for. */
export interface Publishing {
  /** Where the paper goes, as rclone calls it: `s3:courier/paper`. */
  remote: string;
  /** Whether to tell alone what would be done. */
  dryRun: boolean;
  /** Whether to compare everything with what lies there, whatever the manifest says. */
  verify: boolean;
  /** Whether most of what lies there may be taken away. */
  removeMost: boolean;
  say: (line: string) => void;
}

/** The printed folder is not a whole paper or lacks most of it, or another publishing is under way. */
export class PublishError extends Error {
  override name = 'PublishError';
}

/**
 * Brings a printed paper to storage: what is new and changed, in an order that leaves no page without what it needs, and
 * at last away what is gone. What storage holds is told by the manifest that lies there, which says before the first file
 * is sent which ones are under way. So a publishing that was cut short is put right by the next.
 */
export async function publish(paper: Environment, root: string, wishes: Publishing): Promise<Plan> {
  const { outputDirectory: output } = paper;
  await needRclone();
  const { lock, outbox } = besidePublishing(output);
  return alone(lock, async () => {
    await emptyOutbox(outbox);
    const { remote, dryRun, verify, removeMost, say } = wishes;
    const cache = join(root, paperCache(paper), 'published', digestOfText(remote));
    const shelf = { remote, kept: join(cache, 'manifest'), list: outbox.list };
    const believed = await readManifest(shelf);
    const notes = join(cache, 'files.json');
    const found = await localFiles(output, notes, verify);
    const isKnown = believed !== null && !verify;
    const stored = isKnown ? believed : await storedFiles(remote, { output, files: found }, believed);
    // No build may change the folder while it is looked at again; only what one has printed since is read here. Files
    // that are linked are safe from the next one.
    const { files, plan } = await withLock(besideOutput(output).lock, async () => {
      await refuseUnfinished(output);
      const files = await localFiles(output, notes, false);
      const plan = planOf(files, stored, paper.now);
      if (!dryRun && !removeMost && removesMost(plan, stored)) throw new PublishError(removal(plan, stored, remote));
      if (!dryRun) await fillOutbox(outbox, output, sent(plan));
      return { files, plan };
    });
    const published = onceCarriedOut(files, plan);
    if (!dryRun && !(isDone(plan) && isSame(published, believed))) {
      const underWay = whileUnderWay(files, plan);
      await writeManifest(shelf, underWay, believed);
      await carryOut(plan, outbox, remote, say);
      await writeManifest(shelf, published, underWay);
    }
    await emptyOutbox(outbox);
    return plan;
  });
}

const sent = ({ parcels }: Plan): string[] => parcels.flatMap(({ files }) => files);

const isDone = ({ parcels, removed }: Plan): boolean => parcels.length === 0 && removed.length === 0;

const isSame = (published: Published, believed: Published | null): boolean =>
  believed?.size === published.size && [...published].every(([file, digest]) => believed.get(file) === digest);

/** Names beside the printed folder that publishing uses. */
function besidePublishing(output: string) {
  const beside = (what: string) => join(dirname(output), `.${basename(output)}.${what}`);
  return { lock: beside('publish-lock'), outbox: outboxIn(beside('publish')) };
}

async function alone<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  let isOurs = false as boolean;
  const workAlone = () => {
    isOurs = true;
    return work();
  };
  try {
    return await withLock(lock, workAlone, { atMost: 1000, say: () => undefined });
  } catch (error) {
    if (isOurs || !(error instanceof LockedError)) throw error;
    throw new PublishError('Another `npm run publish` is sending this paper. Try again after its end.');
  }
}

function removal({ removed }: Plan, stored: Published, remote: string): string {
  return `Unexpected removal of ${removed.length} of ${stored.size} files in ${remote}, expected at most half
If a part of the content folder was away when the paper was built, build it again. If they are to go, publish with \`-- --remove-most\`; \`-- --dry-run\` lists them.`;
}

async function refuseUnfinished(output: string): Promise<void> {
  if (!existsSync(join(output, 'index.html')) || !(await isPrinted(output))) {
    throw new PublishError(`Missing a built paper in ${output}. Run \`npm run build\` first.`);
  }
  if (existsSync(besideOutput(output).ready)) {
    throw new PublishError(
      `The paper in ${output} is half of one build and half of another: a build was cut short. Run \`npm run build\` first; it goes on from there.`,
    );
  }
}
