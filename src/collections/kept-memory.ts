import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { contentMemory } from './content.ts';
import type { ContentMemory } from './content.ts';
import { inParallel } from './in-parallel.ts';
import type { Memory, Reading, Remembered } from './memory.ts';
import { readSealed, writeSealed } from './sealed-json.ts';

/** Files that a memory is spread over, so that one changed text rewrites a small part of it. */
const partCount = 64;
/** Parts that are fetched and hashed while one is taken in. */
const partsAtOnce = 4;

/**
 * Brings back what the last reading remembered, from the folder `directory`. Of another `reader` (digest of the code
 * that reads) nothing is believed; what is damaged is left out, and its texts are read again.
 */
export async function recalledMemory(directory: string, reader: string): Promise<ContentMemory> {
  const memory = contentMemory();
  await recall(memory.texts, join(directory, 'texts'), reader);
  await recall(memory.pictures, join(directory, 'pictures'), reader);
  return memory;
}

/** Keeps what a reading remembers for the next one; only parts that changed are written. */
export async function keepMemory(memory: ContentMemory, directory: string, reader: string): Promise<void> {
  await keep(memory.texts, join(directory, 'texts'), reader);
  await keep(memory.pictures, join(directory, 'pictures'), reader);
}

async function recall<Made extends Reading>(memory: Memory<Made>, directory: string, reader: string): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  await inParallel(names, partsAtOnce, async (name) => {
    const found = await readSealed(join(directory, name), reader);
    if (typeof found === 'object') memory.restore(found.value as [string, Remembered<Made>][]);
    else await rm(join(directory, name), { force: true });
  });
}

async function keep<Made extends Reading>(memory: Memory<Made>, directory: string, reader: string): Promise<void> {
  const changed = new Set([...memory.changed].map(partOf));
  if (changed.size === 0) return;
  const parts = Map.groupBy(memory.entries(), ([file]) => partOf(file));
  for (const part of changed) await writeSealed(join(directory, `${part}.json`), parts.get(part) ?? [], reader);
}

const partOf = (file: string): number => (createHash('md5').update(file).digest()[0] ?? 0) % partCount;
