/** What IPTC's old record (IIM) says of a picture. */
export interface IptcText {
  caption?: string;
  creator?: string;
  credit?: string;
}

const fields: Readonly<Record<number, keyof IptcText>> = { 80: 'creator', 110: 'credit', 120: 'caption' };

/** Reads the text fields of a Photoshop resource block. Never throws; what is cut off is left out. */
export function readIptc(block: Uint8Array): IptcText {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const text: IptcText = {};
  let at = recordStart(bytes);
  while (at !== -1 && at + 5 <= bytes.length && bytes[at] === 0x1c) {
    const length = bytes.readUInt16BE(at + 3);
    if (length > 0x7fff || at + 5 + length > bytes.length) break;
    const field = bytes[at + 1] === 2 ? fields[bytes[at + 2] ?? 0] : undefined;
    const value = decoded(bytes.subarray(at + 5, at + 5 + length));
    if (field !== undefined) text[field] = text[field] === undefined ? value : `${text[field]}, ${value}`;
    at += 5 + length;
  }
  return text;
}

/** Offset of the first dataset: after the header of resource 0x0404, or at the start where there is no header. */
function recordStart(bytes: Buffer): number {
  if (bytes[0] === 0x1c) return 0;
  const header = bytes.indexOf('8BIM\x04\x04', 0, 'latin1');
  if (header === -1 || header + 12 > bytes.length) return -1;
  const nameLength = (bytes[header + 6] ?? 0) + 1;
  return header + 6 + nameLength + (nameLength % 2) + 4;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return new TextDecoder('windows-1252').decode(bytes).trim();
  }
}
