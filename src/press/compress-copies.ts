import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Endings of files that get smaller. Photos and fonts are compressed already. */
const endings = new Set(
  ['html', 'css', 'js', 'mjs', 'json', 'jsonld', 'svg', 'xml', 'opml', 'txt', 'webmanifest', 'ico', 'wasm'].map(
    (ending) => `.${ending}`,
  ),
);

// 5 is the knee: a page takes a millisecond. 9 takes 13 for one percent less, 11 takes 36 for nine (decision 71).
const brotliQuality = 5;
// What a server may send before the first answer comes back (RFC 6928, ten packets), less the headers. A page that would
// not fit is worth the time; a feed that no one waits for is not.
const roundTrip = 14_000;
const hardestBrotliQuality = 11;
const gzipLevel = 9;

const brotli = (bytes: Buffer, quality: number) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const codings = [
  {
    ending: '.br',
    compress: async (bytes: Buffer, file: string) => {
      const copy = await brotli(bytes, brotliQuality);
      const isSlow = extname(file) === '.html' && copy.length > roundTrip;
      return isSlow ? await brotli(bytes, hardestBrotliQuality) : copy;
    },
  },
  // Node writes neither a time nor a name, so the same file gives the same copy.
  { ending: '.gz', compress: (bytes: Buffer) => promisify(gzip)(bytes, { level: gzipLevel }) },
];

/**
 * Gives the copies of one file in brotli and in gzip, for hosts that send them as they are, with what comes behind its
 * name: those that are smaller.
 */
export async function copiesOf(file: string, bytes: Uint8Array): Promise<{ ending: string; bytes: Uint8Array }[]> {
  if (!endings.has(extname(file))) return [];
  const copies: { ending: string; bytes: Uint8Array }[] = [];
  for (const { ending, compress } of codings) {
    const copy = await compress(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file);
    if (copy.length < bytes.length) copies.push({ ending, bytes: copy });
  }
  return copies;
}
