import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundle } from './bundle.ts';
import { digestOfText } from './digest-of.ts';
import { filesIn } from './files-in.ts';
import type { Wanted } from './made-file.ts';

/** The files that go with every site which a bundle prints: scripts, fonts and what `public` holds. */
export async function filesOfBundle({ digest, files }: Pick<Bundle, 'digest' | 'files'>): Promise<Wanted[]> {
  return (await filesIn(files)).map((file) => ({
    file,
    key: digest,
    make: async () => ({ bytes: await readFile(join(files, file)), answers: [] }),
  }));
}

/** A file whose contents are known. */
export const writtenFile = ([file, contents]: readonly [file: string, contents: string]): Wanted => ({
  file,
  key: digestOfText(contents),
  make: () => Promise.resolve({ bytes: Buffer.from(contents), answers: [] }),
});
