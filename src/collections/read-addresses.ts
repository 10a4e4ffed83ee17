import { formerAddress } from '../copy/address/former-address.ts';
import { filesAtOnce } from './bytes-reader.ts';
import type { BytesOf } from './bytes-reader.ts';
import { inParallel } from './in-parallel.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** An address that readers have been given, as a line of the ledger in `addresses/` says it. */
export interface KeptAddress {
  /** From the root of the paper: `/2026/11/winter-ferry/`. */
  address: string;
  /** Where it leads now; null where the line says that it is gone; undefined where there is still a page. */
  to?: string | null;
  /** The moment of the build that wrote it down, ISO 8601; undefined where no line above says it. */
  since?: string;
  file: string;
  /** Counted from 1. */
  line: number;
}

/** A note above the lines that a build has added, with its moment. */
export const givenAt = (moment: Date): string => `# Given at ${moment.toISOString()}`;
const givenForm = /^# Given at (\d{4}-\d\d-\d\dT\S+Z)$/;

const form = /^(?<address>\S+)(?:\s+(?:->|→)\s*(?<to>\S+)|\s+(?<gone>gone))?$/;

/** Reads the ledger: an address a line, ` -> ` and where it leads now, or ` gone`; lines that begin with `#` are notes. */
export async function readAddresses(
  files: readonly string[],
  bytesOf: BytesOf,
): Promise<{ kept: KeptAddress[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const read = await inParallel(files, filesAtOnce, async (file) => {
    const bytes = await bytesOf(file);
    if (bytes === null) return [];
    let since: string | undefined;
    return new TextDecoder()
      .decode(bytes)
      .split(/\r\n?|\n/)
      .flatMap((text, index) => {
        since = givenForm.exec(text.trim())?.[1] ?? since;
        return readLine(text.trim(), { file, line: index + 1, ...(since !== undefined && { since }) }, problems);
      });
  });
  return { kept: read.flat(), problems };
}

function readLine(text: string, place: Omit<KeptAddress, 'address' | 'to'>, problems: Problem[]): KeptAddress[] {
  if (text === '' || text.startsWith('#')) return [];
  const groups = form.exec(text)?.groups;
  const address = formerAddress(groups?.['address'] ?? '', '');
  const to = groups?.['to'] === undefined ? undefined : destination(groups['to']);
  if (address === null || to === null) {
    problems.push(problem('ledger-line', place, `Unexpected \`${text}\`, expected an address`));
    return [];
  }
  if (groups?.['gone'] !== undefined) return [{ address, to: null, ...place }];
  return [to === undefined ? { address, ...place } : { address, to, ...place }];
}

/** The front may be where an address leads, though it can have no other. */
const destination = (to: string): string | null => (to === '/' ? to : formerAddress(to, ''));
