import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { contentMemory } from './content.ts';
import type { ContentMemory } from './content.ts';
import type { Memory, Remembered } from './memory.ts';
import { writeFileWhole } from './write-file-whole.ts';

/** Files that a memory is spread over, so that one changed text rewrites a small part of it. */
const partCount = 64;

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

async function recall<Made>(memory: Memory<Made>, directory: string, reader: string): Promise<void> {
  for (const name of await readdir(directory).catch(() => [])) {
    const text = await readFile(join(directory, name), 'utf8').catch(() => '');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    if (end > 0 && text.slice(0, end) === sealOf(json, reader)) {
      memory.restore(JSON.parse(json) as [string, Remembered<Made>][]);
    } else await rm(join(directory, name), { force: true });
  }
}

async function keep<Made>(memory: Memory<Made>, directory: string, reader: string): Promise<void> {
  const changed = new Set([...memory.changed].map(partOf));
  if (changed.size === 0) return;
  const parts = Map.groupBy(memory.entries(), ([file]) => partOf(file));
  for (const part of changed) {
    const path = join(directory, `${part}.json`);
    const json = JSON.stringify(parts.get(part) ?? []);
    await writeFileWhole(path, `${sealOf(json, reader)}\n${json}`);
  }
}

const sealOf = (json: string, reader: string): string => createHash('sha256').update(reader).update(json).digest('hex');

const partOf = (file: string): number => (createHash('md5').update(file).digest()[0] ?? 0) % partCount;
