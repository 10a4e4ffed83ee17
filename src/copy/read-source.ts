import { cleanCharacters } from './bytes/clean-characters.ts';
import { decodeBytes } from './bytes/decode-bytes.ts';
import { repairTwiceRead } from './bytes/repair-twice-read.ts';
import { Reading } from './reading.ts';

/** Bytes or text to lines; `isReadable` is false, with an error in the reading, where the bytes are no text. */
export function readSource(source: string | Uint8Array): { reading: Reading; isReadable: boolean } {
  const reading = new Reading();
  const text = typeof source === 'string' ? source : decodeBytes(source, reading);
  if (text === null) return { reading, isReadable: false };
  reading.setText(cleanCharacters(repairTwiceRead(text, reading), reading));
  return { reading, isReadable: true };
}
