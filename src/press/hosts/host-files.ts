import { redirectsForNetlify } from '../../edition/redirect-files.ts';
import type { Redirect } from '../../edition/redirects.ts';
import { htaccess } from './apache.ts';
import { headersFile } from './headers-file.ts';

/** What hosts look for in a site, by path: `_headers`, `_redirects` and `.htaccess`. */
export function hostFiles(basePath: string, redirects: readonly Redirect[]): [file: string, contents: string][] {
  return [
    ['_headers', headersFile(basePath)],
    ['_redirects', redirectsForNetlify(redirects, basePath)],
    ['.htaccess', htaccess(basePath, redirects)],
  ];
}
