import { constants, existsSync } from 'node:fs';
import { access, appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../collections/content.ts';
import { digestOfAddresses } from '../collections/digest-of-addresses.ts';
import { nameOfFile } from '../collections/name-of-file.ts';
import { givenAt } from '../collections/read-addresses.ts';
import { pageAddress, sectionAddress, volumeOf } from '../edition/addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { DiskError } from './disk-trouble.ts';

/** How a new file of the ledger begins. */
const notes =
  '# Addresses that readers have been given. A build fails where one has no page any more: write ` -> /new/address/`\n' +
  '# behind it where it has moved, or ` gone` where it was withdrawn.\n';

/** Refuses to begin where nothing could be added to the ledger in the end. @throws DiskError */
export async function needWritableAddresses(contentDirectory: string): Promise<void> {
  const addresses = join(contentDirectory, 'addresses');
  const folder = existsSync(addresses) ? addresses : contentDirectory;
  await access(folder, constants.W_OK).catch((cause: unknown) => {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new DiskError(
      `Nothing may be written into ${folder}, where --ledger adds addresses (${said}).\nMake it writable, or build without --ledger. Nothing was printed.`,
      { cause },
    );
  });
}

/**
 * Adds every address that is published now to the ledger in `addresses/`, a file for each month and `pages.txt` for
 * sections and standing pages, below a note with the moment. Lines that are there stay as they are. Gives how many were
 * added.
 */
export async function keepAddresses(
  { site, months, now }: Pick<Edition, 'site' | 'months' | 'now'>,
  content: Pick<Content, 'kept' | 'pages'>,
  contentDirectory: string,
): Promise<number> {
  // A volume whose addresses the ledger has is not opened.
  const given = new Map(
    [...Map.groupBy(content.kept, (url) => volumeOf({ url }))].map(([volume, own]) => [volume, digestOfAddresses(own)]),
  );
  const addresses = [
    ...months
      .filter(({ volume, register }) => register.addresses !== given.get(volume))
      .flatMap(({ volume, articles }) =>
        articles.map(({ url }) => ({ file: `${volume.replace('/', '-')}.txt`, address: url })),
      ),
    ...site.sections.map(({ slug }) => ({ file: 'pages.txt', address: sectionAddress(slug) })),
    ...content.pages.map(({ path }) => ({ file: 'pages.txt', address: pageAddress(nameOfFile(path)) })),
  ];
  const known = new Set(content.kept);
  const added = addresses.filter(({ address }) => !known.has(address));
  const folder = join(contentDirectory, 'addresses');
  if (added.length > 0) await mkdir(folder, { recursive: true });
  for (const [file, lines] of Map.groupBy(added, (line) => line.file)) {
    const sorted = lines.map(({ address }) => `${address}\n`).sort();
    const lead = await beginning(join(folder, file));
    await appendFile(join(folder, file), `${lead}${givenAt(now)}\n${sorted.join('')}`);
  }
  return added.length;
}

/** What comes before the first new line: the notes in a new file, an end to a last line that has none. */
async function beginning(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return notes;
  return text === '' || text.endsWith('\n') ? '' : '\n';
}
