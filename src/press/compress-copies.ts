import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Endings of files that get smaller. Photos and fonts are compressed already. */
const endings = new Set(
  ['html', 'css', 'js', 'mjs', 'json', 'jsonld', 'svg', 'xml', 'opml', 'txt', 'webmanifest', 'ico', 'wasm'].map(
    (ending) => `.${ending}`,
  ),
);

/** How hard brotli tries, and how far back it looks, as a power of two. */
interface Effort {
  quality: number;
  windowBits: number;
}

// 5 is the knee: a page takes a millisecond. 9 takes 13 for one percent less, 11 takes 36 for nine (decision 71). A window
// of 64 KB has it search in a smaller table: less time, and fewer bytes too for pages of that size.
const quick: Effort = { quality: 5, windowBits: 16 };
// What a server may send before the first answer comes back (RFC 6928, ten packets), less the headers. A page that would
// not fit is worth the time; a feed that no one waits for is not.
const roundTrip = 14_000;
const hardest: Effort = { quality: 11, windowBits: 22 };
// 9 takes a third longer for a fifth of a percent less.
const gzipLevel = 6;

const brotli = (bytes: Buffer, { quality, windowBits }: Effort) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: windowBits,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const codings = [
  {
    ending: '.br',
    compress: (bytes: Buffer, file: string) => {
      const copy = brotli(bytes, quick);
      const isSlow = extname(file) === '.html' && copy.length > roundTrip;
      return isSlow ? brotli(bytes, hardest) : copy;
    },
  },
  // Node writes neither a time nor a name, so the same file gives the same copy.
  { ending: '.gz', compress: (bytes: Buffer) => gzipSync(bytes, { level: gzipLevel }) },
];

/**
 * Gives the copies of one file in brotli and in gzip, for hosts that send them as they are, with what comes behind its
 * name: those that are smaller. Each core has a process that prints, so nothing is won by handing this to other threads,
 * which takes a third more of the processor.
 */
export function copiesOf(file: string, bytes: Uint8Array): { ending: string; bytes: Uint8Array }[] {
  if (!endings.has(extname(file))) return [];
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return codings
    .map(({ ending, compress }) => ({ ending, bytes: compress(whole, file) }))
    .filter((copy) => copy.bytes.length < bytes.length);
}
