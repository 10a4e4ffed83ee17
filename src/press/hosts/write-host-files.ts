import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { redirectsForNetlify } from '../../edition/redirect-files.ts';
import type { Redirect } from '../../edition/redirects.ts';
import { htaccess } from './apache.ts';
import { headersFile } from './headers-file.ts';

/** Writes into a printed site what hosts look for there: `_headers`, `_redirects` and `.htaccess`. */
export async function writeHostFiles(printed: string, basePath: string, redirects: readonly Redirect[]): Promise<void> {
  await writeFile(join(printed, '_headers'), headersFile(basePath));
  await writeFile(join(printed, '_redirects'), redirectsForNetlify(redirects, basePath));
  await writeFile(join(printed, '.htaccess'), htaccess(basePath, redirects));
}
