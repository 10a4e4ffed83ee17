import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOfText } from './digest-of.ts';
import type { Answered } from './printer.ts';
import { writeFileWhole } from '../collections/write-file-whole.ts';

/** What is known of a file of the printed site. */
export interface Entry {
  /** Of what it was made; null where it must be made anew. */
  key: string | null;
  /** What its page asked the edition for. */
  answers: Answered[];
  /** Digest of its bytes. */
  digest: string;
  /** Size, time and number of the file as it lies in the output folder. */
  stamp: string;
  /** Its compressed copies, by what comes behind its name, with the same of each. */
  copies: [ending: string, stamp: string, digest: string][];
}

/** What is known of the whole printed site. */
export interface Ledger {
  /** By path in the site. */
  entries: Map<string, Entry>;
  /** For each volume, what the articles up to it were when its pages were found to be right. */
  standings: Map<string, string>;
  /** Volumes of which nothing is known because their file is not whole. */
  damaged: Set<string>;
}

/** A file of the ledger: one volume, or what is of no volume. */
interface Part {
  standing: string;
  entries: [string, Entry][];
}

/** Every file of the site, compressed copies with it. */
export function filesOf({ entries }: Ledger): Set<string> {
  return new Set([...entries].flatMap(([file, { copies }]) => [file, ...copies.map(([ending]) => file + ending)]));
}

/** Month that a file belongs to, `2026-11`; `edition` for those of all months. */
export function volumeOfFile(file: string): string {
  const [, year, month] = /^(?:[^/]+\/)?(\d{4})\/(\d\d)\//.exec(file) ?? [];
  return year === undefined || month === undefined ? 'edition' : `${year}-${month}`;
}

/**
 * Reads the ledger in `directory`, of which nothing need be there; what is damaged is left out and told, so that its pages
 * are printed again.
 */
export async function readLedger(directory: string, say: (message: string) => void): Promise<Ledger> {
  const ledger: Ledger = { entries: new Map(), standings: new Map(), damaged: new Set() };
  const names = await readdir(directory).catch(() => []);
  for (const name of names.filter((file) => file.endsWith('.json'))) {
    const part = await readPart(join(directory, name), say);
    if (part === null) {
      ledger.damaged.add(name.slice(0, -'.json'.length));
      continue;
    }
    ledger.standings.set(name.slice(0, -'.json'.length), part.standing);
    for (const [file, entry] of part.entries) ledger.entries.set(file, entry);
  }
  return ledger;
}

async function readPart(path: string, say: (message: string) => void): Promise<Part | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (end > 0 && digestOfText(json) === text.slice(0, end)) return JSON.parse(json) as Part;
  say(`The press’s own note ${path} is damaged: the pages that it is about are printed again.`);
  return null;
}

/** Writes the parts of the ledger that differ from `before`, a file for each volume; an empty part is removed. */
export async function writeLedger(directory: string, ledger: Ledger, before: Ledger): Promise<void> {
  const parts = Map.groupBy(ledger.entries, ([file]) => volumeOfFile(file));
  for (const volume of changedVolumes(ledger, before)) {
    const path = join(directory, `${volume}.json`);
    const entries = parts.get(volume);
    if (entries === undefined) await rm(path, { force: true });
    else {
      const json = JSON.stringify({ standing: ledger.standings.get(volume) ?? '', entries } satisfies Part);
      await writeFileWhole(path, `${digestOfText(json)}\n${json}`);
    }
  }
}

function changedVolumes(ledger: Ledger, before: Ledger): Set<string> {
  const changed = new Set(before.damaged);
  for (const [file, entry] of ledger.entries) if (before.entries.get(file) !== entry) changed.add(volumeOfFile(file));
  for (const file of before.entries.keys()) if (!ledger.entries.has(file)) changed.add(volumeOfFile(file));
  for (const volume of ledger.standings.keys()) {
    if (ledger.standings.get(volume) !== before.standings.get(volume)) changed.add(volume);
  }
  return changed;
}
