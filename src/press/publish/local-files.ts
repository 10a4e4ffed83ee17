import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOfText } from '../digest-of.ts';
import { writeFileWhole } from '../../collections/write-file-whole.ts';
import { isForReaders, sendingOf } from './sending.ts';

/** Digest of each file for readers, with the headers that it is sent with, by path. */
export type LocalFiles = Map<string, string>;

/** Digests of files as they lay when they were read, by path. */
type Known = Map<string, [stamp: string, digest: string]>;

/** A file that was written in the last moments may be written again without a trace. */
const tooFresh = 100;

/**
 * Reads the files of a printed folder. What was read before and has the same size, times and number is not read again;
 * that is kept in `notes`. With `verify` everything is read. What a build takes away meanwhile is passed over.
 */
export async function localFiles(output: string, notes: string, verify: boolean): Promise<LocalFiles> {
  const known: Known = verify ? new Map<never, never>() : await readNotes(notes);
  const files: LocalFiles = new Map();
  const keep: Known = new Map();
  for (const file of filesBelow(output, '').sort()) {
    const path = join(output, file);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) continue;
    const stamp = `${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
    const before = known.get(file);
    const digest = before?.[0] === stamp ? before[1] : unlessGone(() => digestOfText(readFileSync(path)));
    if (digest === null) continue;
    if (Date.now() - found.ctimeMs > tooFresh) keep.set(file, [stamp, digest]);
    files.set(file, withHeaders(file, digest));
  }
  await writeFileWhole(notes, JSON.stringify([...keep]));
  return files;
}

/** Digest of a file with the headers that it is sent with, given that of its bytes. */
export function withHeaders(file: string, digest: string): string {
  const { cacheControl, contentType } = sendingOf(file);
  return digestOfText(`${digest}\n${cacheControl}\n${contentType}`);
}

async function readNotes(path: string): Promise<Known> {
  try {
    return new Map(JSON.parse(await readFile(path, 'utf8')) as [string, [string, string]][]);
  } catch {
    return new Map();
  }
}

/** Looking is synchronous: to wait for each of 100,000 folders costs ten times as much. */
function filesBelow(output: string, folder: string): string[] {
  const entries = unlessGone(() => readdirSync(join(output, folder), { withFileTypes: true })) ?? [];
  return entries.flatMap((entry) => {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(output, file);
    return isForReaders(file) ? [file] : [];
  });
}

function unlessGone<Found>(look: () => Found): Found | null {
  try {
    return look();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}
