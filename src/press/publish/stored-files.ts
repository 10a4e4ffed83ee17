import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOfText } from '../digest-of.ts';
import { withHeaders } from './local-files.ts';
import type { LocalFiles } from './local-files.ts';
import { manifestFolder } from './manifest.ts';
import type { Published } from './manifest.ts';
import { below, rclone, RcloneError } from './rclone.ts';
import { isPrintedPage } from '../own-output.ts';

interface Listed {
  Path: string;
  Hashes?: { md5?: string };
}

/**
 * Lists all that lies in storage and compares it with the files here, byte for byte as far as storage tells the digest of
 * its files; what cannot be compared counts as different. Headers are not compared: those of a file that is the same are
 * taken from `believed`, where it has them.
 *
 * @throws RcloneError where what lies there is not a paper, and `believed` knows nothing of it
 */
export async function storedFiles(
  remote: string,
  here: { output: string; files: LocalFiles },
  believed: Published | null,
): Promise<Published> {
  const listing = await rclone(['lsjson', remote, '-R', '--files-only', '--hash', '--no-modtime', '--no-mimetype']);
  const listed = JSON.parse(String(listing ?? '[]')) as Listed[];
  const [first] = listed;
  if (believed === null && first !== undefined) await refuseForeign(remote, first.Path);
  const stored: Published = new Map();
  for (const { Path: file, Hashes } of listed) {
    if (file.startsWith(`${manifestFolder}/`)) continue;
    const digest = here.files.get(file);
    const isBelieved = digest !== undefined && believed?.get(file) === digest;
    // No build waits for us: the bytes that are compared must be those that the digest is of.
    const bytes = isBelieved ? await readFile(join(here.output, file)).catch(() => null) : null;
    const isSame = bytes !== null && withHeaders(file, digestOfText(bytes)) === digest && hasMd5(bytes, Hashes?.md5);
    // Of what is not here the manifest may say how long it stays.
    const unlike = digest === undefined ? (believed?.get(file) ?? null) : null;
    stored.set(file, isSame ? digest : unlike);
  }
  return stored;
}

const hasMd5 = (bytes: Buffer, md5: string | undefined): boolean => hash('md5', bytes, 'hex') === md5;

async function refuseForeign(remote: string, first: string): Promise<void> {
  const page = await rclone(['cat', below(remote, '404.html')]);
  if (page !== null && isPrintedPage(String(page))) return;
  throw new RcloneError(
    `Unexpected files in ${remote}, such as \`${first}\`, expected an empty folder or a paper published before\nPublishing takes away what is not of the paper. Name another folder, or move what is in this one elsewhere.`,
  );
}
