import { slugOf } from '../copy/address/slug.ts';

/** The name that a page or an author's profile has after its file: `pages/About Us.md` is `about-us`. */
export function nameOfFile(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return slugOf(name) || 'unnamed';
}
