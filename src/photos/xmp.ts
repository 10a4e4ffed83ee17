import exifr from 'exifr';

/** What XMP says of a picture. */
export interface XmpText {
  caption?: string;
  creator?: string;
  credit?: string;
  alt?: string;
  /** Address of a term of IPTC's Digital Source Type, such as `…/digitalsourcetype/trainedAlgorithmicMedia`. */
  sourceType?: string;
}

interface Parsed {
  dc?: { creator?: unknown; description?: unknown };
  photoshop?: { Credit?: unknown };
  Iptc4xmpCore?: { AltTextAccessibility?: unknown };
  Iptc4xmpExt?: { DigitalSourceType?: unknown };
}

// exifr opens JPEG alone for certain, and sharp gives the packet of every kind of picture: so hand it a JPEG that is
// nothing but the packet.
const jpegStart = Buffer.from([0xff, 0xd8, 0xff, 0xe1]);
const jpegEnd = Buffer.from([0xff, 0xda, 0x00, 0x02, 0xff, 0xd9]);
const packetName = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
const only = {
  tiff: false,
  exif: false,
  gps: false,
  icc: false,
  iptc: false,
  jfif: false,
  xmp: true,
  mergeOutput: false,
} as const;

/** Reads an XMP packet. Never throws; a broken packet says nothing. */
export async function readXmp(packet: Uint8Array): Promise<XmpText> {
  const length = Buffer.alloc(2);
  const size = packetName.length + packet.length + 2;
  if (size > 0xffff) return {};
  length.writeUInt16BE(size);
  try {
    const file = Buffer.concat([jpegStart, length, packetName, packet, jpegEnd]);
    const parsed = ((await exifr.parse(file, only)) ?? {}) as Parsed;
    return withoutEmpty({
      caption: textOf(parsed.dc?.description),
      creator: textOf(parsed.dc?.creator),
      credit: textOf(parsed.photoshop?.Credit),
      alt: textOf(parsed.Iptc4xmpCore?.AltTextAccessibility),
      sourceType: textOf(parsed.Iptc4xmpExt?.DigitalSourceType),
    });
  } catch {
    return {};
  }
}

/** Several creators are joined; of several languages the first is taken. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return unescaped(value).trim();
  if (Array.isArray(value)) {
    const texts = value.map(textOf);
    return value.some((item) => typeof item === 'object') ? (texts[0] ?? '') : texts.join(', ');
  }
  return typeof value === 'object' && value !== null && 'value' in value ? textOf(value.value) : '';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** exifr leaves XML's character references as they are. */
function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

function withoutEmpty(text: Required<XmpText>): XmpText {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value !== ''));
}
