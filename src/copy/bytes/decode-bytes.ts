import type { Reading } from '../reading.ts';
import { windows1252Undefined } from './windows-1252.ts';

const signatures: readonly [name: string, bytes: readonly number[]][] = [
  ['PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG picture', [0xff, 0xd8, 0xff]],
  ['GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['zip archive, or a word processor’s document', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rich text (RTF) document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['gzip archive', [0x1f, 0x8b, 0x08]],
  ['text in UTF-32', [0xff, 0xfe, 0x00, 0x00]],
  ['text in UTF-32', [0x00, 0x00, 0xfe, 0xff]],
];

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes to text: UTF-8 and UTF-16 by their byte order mark, UTF-8 where it is valid, else Windows-1252 with a notice.
 * Null, with an error in `reading`, where the bytes are no text (WHATWG Encoding Standard for the tables).
 */
export function decodeBytes(bytes: Uint8Array, reading: Reading): string | null {
  const kind = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];
  if (kind !== undefined) return refuse(reading, 'bytes-not-text', 1, 1, kind);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le', reading);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be', reading);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refuse(reading, 'bytes-nul', ...placeOf(bytes, nul), 'NUL');
  try {
    return utf8.decode(bytes);
  } catch {
    return decodeWindows1252(bytes, reading);
  }
}

function decodeWindows1252(bytes: Uint8Array, reading: Reading): string | null {
  const undefinedByte = bytes.findIndex((byte) => windows1252Undefined.has(byte));
  if (undefinedByte >= 0) {
    const found = `0x${(bytes[undefinedByte] ?? 0).toString(16).toUpperCase()}`;
    return refuse(reading, 'bytes-unreadable', ...placeOf(bytes, undefinedByte), found);
  }
  const first = bytes.findIndex((byte) => byte >= 0x80);
  reading.sayAt('bytes-windows-1252', ...placeOf(bytes, first));
  return new TextDecoder('windows-1252').decode(bytes);
}

function decodeUtf16(bytes: Uint8Array, encoding: string, reading: Reading): string | null {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.indexOf('\uFFFD');
  if (broken < 0) return text;
  const before = text.slice(0, broken).split('\n');
  return refuse(
    reading,
    'bytes-unreadable',
    before.length,
    (before.at(-1)?.length ?? 0) + 1,
    'half a UTF-16 character',
  );
}

function placeOf(bytes: Uint8Array, index: number): [line: number, column: number] {
  let line = 1;
  let start = 0;
  for (let at = 0; at < index; at += 1) {
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) {
      line += 1;
      start = at + 1;
    }
  }
  return [line, index - start + 1];
}

type BytesRule = 'bytes-not-text' | 'bytes-nul' | 'bytes-unreadable';

function refuse(reading: Reading, ruleId: BytesRule, line: number, column: number, found: string): null {
  reading.sayAt(ruleId, line, column, { found });
  return null;
}
