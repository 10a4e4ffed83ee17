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
  /** How many files stay as they are. */
  kept: number;
}

/** As many files may always go: a small paper may change all it has. */
const fewRemovals = 100;

/** Compares what is here with what is stored. */
export function planOf(files: LocalFiles, stored: Published): Plan {
  const changed = [...files].filter(([file, digest]) => stored.get(file) !== digest).map(([file]) => file);
  const parcels = new Map<string, Parcel>();
  for (const file of changed.sort()) {
    const sending = sendingOf(file);
    const key = JSON.stringify(sending);
    const parcel = parcels.get(key) ?? { ...sending, files: [] };
    parcel.files.push(file);
    parcels.set(key, parcel);
  }
  return {
    parcels: [...parcels.values()].sort((one, other) => one.turn - other.turn),
    removed: [...stored.keys()].filter((file) => !files.has(file)).sort(),
    kept: files.size - changed.length,
  };
}

/** Whether a plan takes away most of what is stored, as one of a paper does whose texts were away when it was built. */
export function removesMost({ removed }: Plan, stored: Published): boolean {
  return removed.length > fewRemovals && removed.length > stored.size / 2;
}

/** What may be in storage while a plan is carried out: of what it is about, nothing is known. */
export function whileUnderWay(files: LocalFiles, { parcels, removed }: Plan): Published {
  const unknown = [...parcels.flatMap((parcel) => parcel.files), ...removed];
  return new Map<string, string | null>([...files, ...unknown.map((file): [string, null] => [file, null])]);
}
