import sharp from 'sharp';
import type { Metadata } from 'sharp';
import { digitalSource } from './digital-source.ts';
import type { DigitalSource } from './digital-source.ts';
import { readIptc } from './iptc.ts';
import { pictureDigest } from './picture-digest.ts';
import { pictureKind } from './picture-kind.ts';
import { pictureLimits } from './picture-limits.ts';
import { readXmp } from './xmp.ts';

/** What is known of a picture from its own bytes. */
export interface Picture {
  /** Hash of the bytes, of how variants are encoded, and of what has made it, in hexadecimal. */
  digest: string;
  /** In pixels, upright. */
  width: number;
  height: number;
  caption: string;
  creator: string;
  agency: string;
  alt: string | null;
  /** Null for what a camera or a hand has made. */
  source: DigitalSource | null;
}

/** Why a picture cannot be published. */
export interface PictureFault {
  rule: 'picture-kind' | 'picture-too-large' | 'picture-unreadable';
  reason: string;
}

/** Reads a picture whole. Never throws: what cannot be published is a fault. */
export async function readPicture(bytes: Uint8Array): Promise<Picture | PictureFault> {
  const kind = pictureKind(bytes);
  if (kind === null)
    return { rule: 'picture-kind', reason: 'Unexpected contents, expected a JPEG, PNG, WebP or AVIF picture' };
  let metadata: Metadata;
  try {
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (error) {
    return unreadable(error);
  }
  const { width, height } = metadata.autoOrient;
  const decoded = width * height * metadata.channels * (metadata.depth === 'uchar' ? 1 : 2);
  if (width * height > pictureLimits.pixels || decoded > pictureLimits.decoded) {
    const found = `${width} × ${height} pixels`;
    return {
      rule: 'picture-too-large',
      reason: `Unexpected size ${found}, expected at most ${pictureLimits.pixels / 1e6} million`,
    };
  }
  try {
    // Decoding is the only proof that the picture is whole; a small copy is the quickest way to it.
    await sharp(bytes, { failOn: 'truncated', limitInputPixels: pictureLimits.pixels }).resize(8).raw().toBuffer();
  } catch (error) {
    if (kind !== 'heic') return unreadable(error);
    return { rule: 'picture-kind', reason: 'Unexpected HEIC picture, which this machine cannot decode' };
  }
  const words = await ownWords(metadata);
  return { digest: pictureDigest(bytes, words.source), width, height, ...words };
}

/** Caption, credit and alternative text from XMP, then from IPTC. */
async function ownWords({
  xmp,
  iptc,
}: Metadata): Promise<Pick<Picture, 'caption' | 'creator' | 'agency' | 'alt' | 'source'>> {
  const modern = xmp === undefined ? {} : await readXmp(xmp);
  const old = iptc === undefined ? {} : readIptc(iptc);
  const creator = modern.creator ?? old.creator ?? '';
  const credit = modern.credit ?? old.credit ?? '';
  return {
    caption: visible(modern.caption ?? old.caption ?? ''),
    creator: visible(creator),
    agency: visible(agencyOf(credit, creator)),
    alt: modern.alt === undefined ? null : visible(modern.alt),
    source: digitalSource(modern.sourceType ?? ''),
  };
}

/** Words without controls, which are invisible and can turn the order of the others around. */
function visible(words: string): string {
  // eslint-disable-next-line no-control-regex -- what is taken out
  return words.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, ' ').trim();
}

/** The credit line without the creator, whom many tools repeat in it: `Kim Roe/Reuters`. */
function agencyOf(credit: string, creator: string): string {
  if (creator === '' || !credit.toLowerCase().startsWith(creator.toLowerCase())) return credit;
  return credit.slice(creator.length).replace(/^[\s/,;|–—-]+/, '');
}

function unreadable(error: unknown): PictureFault {
  const said = error instanceof Error ? (error.message.split('\n')[0] ?? '').trim() : String(error);
  return { rule: 'picture-unreadable', reason: `Unexpected end or damage in the picture, expected it whole (${said})` };
}
