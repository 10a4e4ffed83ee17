import { lingering } from './lingering.ts';
import type { LocalFiles } from './local-files.ts';
import type { Published } from './manifest.ts';
import { sendingOf } from './sending.ts';
import type { Sending } from './sending.ts';

/** Files that are sent together, in one turn with the same headers. */
export interface Parcel extends Sending {
  files: string[];
}

/** What has to be done so that storage holds what is here, in this order. */
export interface Plan {
  parcels: Parcel[];
  removed: string[];
  /** Files that the paper no longer has and that stay for a while, with until when. */
  staying: Map<string, string>;
  /** How many files stay as they are. */
  kept: number;
}

/** As many files may always go: a small paper may change all it has. */
const fewRemovals = 100;

/** Compares what is here with what is stored. */
export function planOf(files: LocalFiles, stored: Published, now: Date): Plan {
  const changed = [...files].filter(([file, digest]) => stored.get(file) !== digest).map(([file]) => file);
  const parcels = new Map<string, Parcel>();
  for (const file of changed.sort()) {
    const sending = sendingOf(file);
    const key = JSON.stringify(sending);
    const parcel = parcels.get(key) ?? { ...sending, files: [] };
    parcel.files.push(file);
    parcels.set(key, parcel);
  }
  const staying = new Map<string, string>();
  const removed: string[] = [];
  for (const [file, noted] of stored) {
    if (files.has(file)) continue;
    const until = lingering(file, noted, now);
    if (until === null) removed.push(file);
    else staying.set(file, until);
  }
  return {
    parcels: [...parcels.values()].sort((one, other) => one.turn - other.turn),
    removed: removed.sort(),
    staying,
    kept: files.size - changed.length,
  };
}

/** Whether a plan takes away most of what is stored, as one of a paper does whose texts were away when it was built. */
export function removesMost({ removed }: Pick<Plan, 'removed'>, stored: Published): boolean {
  return removed.length > fewRemovals && removed.length > stored.size / 2;
}

/** What may be in storage while a plan is carried out: of what it is about, nothing is known. */
export function whileUnderWay(files: LocalFiles, plan: Plan): Published {
  const unknown = [...plan.parcels.flatMap((parcel) => parcel.files), ...plan.removed];
  return new Map([...onceCarriedOut(files, plan), ...unknown.map((file): [string, null] => [file, null])]);
}

/** What is in storage once a plan is carried out. */
export function onceCarriedOut(files: LocalFiles, { staying }: Plan): Published {
  return new Map<string, string | null>([...files, ...staying]);
}
