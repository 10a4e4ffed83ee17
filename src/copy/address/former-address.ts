import { slugOf } from './slug.ts';

/** What no file name can have on some system, what no page can be printed at, and a space at an end. */
// eslint-disable-next-line no-control-regex -- what is refused
const refused = /[\u0000-\u001F\u007F\\<>"|*?:#%]|^ | $/;

/** In bytes: no file system has names of more than 255, and the page in the folder needs some. */
const longestName = 240;

/**
 * Reads an address that a page had before: a path, a whole address (of which the path counts), or the last part alone,
 * which then stood in `folder` (`/2025/03/`). Gives a path from the root, decoded, with a slash at its end where it
 * names no file; null where it cannot be one: with a query, with `..`, or without anything to tell it from the front.
 */
export function formerAddress(value: string, folder: string): string | null {
  const path = pathOf(value, folder);
  if (path === null || path.length > 1000) return null;
  const parts = path.split('/').slice(1).map(decoded);
  const last = parts.at(-1);
  const named = last === '' ? parts.slice(0, -1) : parts;
  const isSound = named.every((part) => part !== null && part !== '' && !/^\.+$/.test(part) && !refused.test(part));
  if (!isSound || named.length === 0) return null;
  const whole = `/${parts.join('/')}`;
  return last === '' || /\.\w{1,5}$/.test(last ?? '') ? whole : `${whole}/`;
}

function pathOf(value: string, folder: string): string | null {
  if (/[?#]/.test(value)) return null;
  const path = value.replace(/^https?:\/\/[^/]+(?=\/)/i, '');
  if (path.startsWith('/')) return path;
  return folder !== '' && slugOf(value) === value ? `${folder}${value}/` : null;
}

/** A part of a path; null where it has signs that no part can have, or is not encoded as one. */
function decoded(part: string): string | null {
  try {
    const text = decodeURIComponent(part).normalize('NFC');
    return text.includes('/') || new TextEncoder().encode(text).length > longestName ? null : text;
  } catch {
    return null;
  }
}
