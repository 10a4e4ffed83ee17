import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { contentMemory } from './content.ts';
import type { ContentMemory } from './content.ts';
import type { Memory, Reading, Remembered } from './memory.ts';
import { readSealed, readSealedNow, writeSealed } from './sealed-json.ts';
import type { Shelf, ShelfReadings } from './shelf.ts';

/** The file that says what is known of each volume; what was read of its files lies in one of its own. */
const indexName = 'shelves.json';

/**
 * Brings back what the last reading left in the folder `directory`: at once what is known of each volume, and what was
 * read of its files when somebody asks for it. Of another `reader` (digest of the code that reads) nothing is believed;
 * what is damaged is left out, and its texts are read again.
 */
export async function recalledMemory(directory: string, reader: string): Promise<ContentMemory> {
  const found = await readSealed(join(directory, indexName), reader);
  const shelves = typeof found === 'object' ? (found.value as Shelf[]) : [];
  return contentMemory(new Map(shelves.map((shelf) => [shelf.volume, shelf])), (volume) => {
    const readings = readSealedNow(fileOf(directory, volume), reader);
    return typeof readings === 'object' ? (readings.value as ShelfReadings) : { texts: [], pictures: [] };
  });
}

/** Keeps what a reading remembers for the next one; only what was read of volumes that have changed is written. */
export async function keepMemory(memory: ContentMemory, directory: string, reader: string): Promise<void> {
  const { kept } = memory;
  const shelves = [...memory.shelves.values()];
  const isKept = (shelf: Shelf) => {
    const before = kept.get(shelf.volume);
    return before === shelf || JSON.stringify(before) === JSON.stringify(shelf);
  };
  const changed = shelves.filter((shelf) => !isKept(shelf));
  if (changed.length === 0 && kept.size === shelves.length) return;
  for (const { volume, texts, facts } of changed) {
    const readings: ShelfReadings = {
      texts: known(memory.texts, texts),
      pictures: known(memory.pictures, facts.pictures),
    };
    await writeSealed(fileOf(directory, volume), readings, reader);
  }
  await writeSealed(join(directory, indexName), shelves, reader);
  memory.kept = new Map(memory.shelves);
  const names = new Set([indexName, ...shelves.map(({ volume }) => nameOf(volume))]);
  for (const name of await readdir(directory))
    if (!names.has(name)) await rm(join(directory, name), { force: true, recursive: true });
}

function known<Made extends Reading>(memory: Memory<Made>, files: readonly string[]): [string, Remembered<Made>][] {
  return files.flatMap((file) => {
    const found = memory.known(file);
    return found === undefined ? [] : [[file, found]];
  });
}

const nameOf = (volume: string): string => `${volume.replace('/', '-') || 'undated'}.json`;

const fileOf = (directory: string, volume: string): string => join(directory, nameOf(volume));
