import { isKnownKind, type Scan } from './head-scan.ts';
import { meantKey, otherKeyOf, readLabelledLine } from './labelled-line.ts';

const keyShape = /^(\p{L}[\p{L}-]{1,19}(?: [\p{L}-]{1,15})?)\s?:(?!\/\/)\s*\S.{0,120}$/u;
/** How far below such a line a known key is looked for. */
const reach = 20;

/**
 * Whether a line looks labelled with a key that is not on the list, such as `Tags: fish`, and a key that is stands below
 * it in the same block: the head goes on.
 */
export function isStrayKey(scan: Scan, index: number): boolean {
  const { reading } = scan;
  const found = keyShape.exec(reading.at(index).plain)?.[1];
  if (found === undefined || readLabelledLine(reading.at(index).plain) !== null) return false;
  const isMeant = otherKeyOf(found) !== null;
  for (let below = index + 1; below <= index + reach && !reading.isBlank(below); below += 1) {
    const { plain } = reading.at(below);
    if (readLabelledLine(plain) !== null) return true;
    const isKnown = isKnownKind(scan, plain);
    if (isKnown && isMeant) return true;
    if (!keyShape.test(plain) && !isKnown) return false;
  }
  return false;
}

/** Prints such a line as a paragraph, with a warning; gives the index after it. */
export function readStrayKey({ reading, strays }: Scan, index: number): number {
  const found = reading.at(index).plain.replace(/\s?:.*$/, '');
  const expected = meantKey(found);
  if (expected === null) reading.say('key-unlisted', index, 0, { found });
  else reading.say('key-unknown', index, 0, { found, expected });
  strays.push({ start: index, end: index + 1 });
  return index + 1;
}
