import { basename, dirname, join } from 'node:path';

/** Names beside an output folder. */
export interface BesideOutput {
  /** Folder of new files, as long as they are not all there. */
  unbound: string;
  /** The same folder once they are. */
  ready: string;
  /** List of the files that the new site no longer has. */
  gone: string;
  /** Name of the build whose files lie in the folder. */
  printedBy: string;
  /** The same of the new site, as long as it is not in its place. */
  printedByNew: string;
  /** Held by whoever builds into the folder. */
  lock: string;
  /** Held by whoever puts new files in their places. */
  binding: string;
  /** When the paper should be built again. */
  nextDue: string;
}

/** Names beside the output folder that a build uses: on the same disk, so that moving a file there is one step. */
export function besideOutput(output: string): BesideOutput {
  const beside = (what: string) => join(dirname(output), `.${basename(output)}.${what}`);
  return {
    unbound: beside('new'),
    ready: beside('ready'),
    gone: beside('gone'),
    printedBy: beside('printed-by'),
    printedByNew: beside('printed-by.new'),
    lock: beside('lock'),
    binding: beside('binding'),
    nextDue: beside('next-due'),
  };
}
