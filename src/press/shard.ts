import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hash } from 'node:crypto';
import { hasNotes } from './ledger.ts';
import { editionPart, partOfFile } from './parts.ts';
import type { PartName } from './parts.ts';

/** One of the builds that print a paper together: the second of eight, for one. */
export interface Shard {
  part: number;
  of: number;
}

/** What is asked for cannot be done with these shards. */
export class ShardError extends Error {
  override name = 'ShardError';
}

/** Reads `2/8`. @throws ShardError */
export function shardNamed(text: string): Shard {
  const [, part = 0, of = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (part < 1 || part > of) {
    throw new ShardError(
      `Unexpected --shard \`${text}\`, expected a part of a whole such as \`2/8\`, the second of eight`,
    );
  }
  return { part, of };
}

/** Folders of a shard: beside the output folder, and named after it. */
export function foldersOfShard(output: string, { part, of }: Shard): { folder: string; site: string; ledger: string } {
  const folder = `${output}-${part}-of-${of}`;
  return { folder, site: join(folder, 'site'), ledger: join(folder, 'ledger') };
}

/** Refuses a folder that holds something else than a shard. @throws ShardError */
export async function refuseForeignShard(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const foreign = names.find((name) => !/^(?:site|ledger|\.site\..*)$/.test(name));
  if (foreign !== undefined) {
    throw new ShardError(`Unexpected \`${foreign}\` in ${folder}, expected a folder that is missing, empty or a shard`);
  }
}

/**
 * Whether a page is printed by this shard. A volume is of one shard, whatever the paper holds besides; what is of no
 * volume is dealt out page by page.
 */
export function isOfShard(file: string, shard: Shard): boolean {
  const part = partOfFile(file);
  return isPartOfShard(part === editionPart ? file : part, shard);
}

/** Whether a volume is printed by this shard. */
export function isPartOfShard(name: PartName, { part, of }: Shard): boolean {
  return hash('sha256', name, 'buffer').readUInt32BE() % of === part - 1;
}

/** Where the builds of shards have left files and ledgers. @throws ShardError where a folder is of none */
export function foldersOfShards(folders: readonly string[]): { folder: string; ledger: string }[] {
  return folders.map((folder) => {
    const ledger = join(folder, 'ledger');
    if (!hasNotes(ledger)) {
      throw new ShardError(`Unexpected folder ${folder}, expected what \`npm run build -- --shard 2/8\` has printed`);
    }
    return { folder: join(folder, 'site'), ledger };
  });
}
