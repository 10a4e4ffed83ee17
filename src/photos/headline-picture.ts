import { hash } from 'node:crypto';
import { setHeadline } from './headline-lines.ts';
import { indexedPng } from './indexed-png.ts';
import { stampsOf } from './stamps.ts';
import type { Stamps } from './stamps.ts';
import type { Typeface } from './typeface.ts';

/** What stands in a picture that is set from a headline. */
export interface HeadlineWords {
  /** Of the paper. */
  name: string;
  /** Section or label; null where there is none that the type has letters for. */
  kicker: string | null;
  /** Null where the type has no letters for it: then the name of the paper stands alone. */
  headline: string | null;
}

/** Size that link previews ask for (developers.facebook.com/docs/sharing/webmasters/images), in pixels. */
export const headlinePictureSize = { width: 1200, height: 630 } as const;

/** Raised when the picture of the same words comes to look different, so that it gets another name. */
const design = 2;

const { width, height } = headlinePictureSize;
const margin = 72;
const measureOfPage = width - 2 * margin;
const colours = { paper: '#fcfaf7', ink: '#191410', label: '#8f1d18' } as const;

/** A colour that letters are printed in: its shades stand in the palette of sixteen after the number `blank`. */
interface Ink {
  blank: number;
  steps: number;
  /** By size. */
  stamps: Map<number, Stamps>;
}

const ink: Ink = { blank: 0, steps: 10, stamps: new Map() };
const label: Ink = { blank: 10, steps: 5, stamps: new Map() };
const palette = [colours.paper, ...shadesOf(colours.ink, ink.steps), ...shadesOf(colours.label, label.steps)];

const box = {
  width: measureOfPage,
  height: 356,
  sizes: [108, 102, 96, 90, 84, 78, 72, 68, 64, 60, 56, 52, 48],
  leading: 1.06,
  lines: 5,
} as const;

/**
 * The words of a picture as far as the type has letters for them. Signs that it lacks are left out; a headline with a
 * letter that it lacks, or from right to left, is left out whole, for half a word says something else.
 */
export function headlineWords(
  words: { name: string; kicker: string; headline: string },
  direction: 'ltr' | 'rtl',
  type: Typeface,
): HeadlineWords | null {
  const name = drawable(words.name, type) ?? lettersOf(words.name, type);
  const headline = direction === 'rtl' ? null : drawable(words.headline, type);
  if (headline === null && !/\p{L}/u.test(name)) return null;
  return { name, kicker: headline === null ? null : drawable(words.kicker, type), headline };
}

/** Names the picture of some words by what is in it. */
export const headlineDigest = (words: HeadlineWords): string => hash('sha256', JSON.stringify([design, words]), 'hex');

/** Draws the picture as PNG: letters on plain ground, the same bytes on every machine. */
export function headlinePicture(words: HeadlineWords, type: Typeface): Buffer {
  const pixels = new Uint8Array(width * height);
  if (words.headline === null) nameAlone(pixels, words.name, type);
  else page(pixels, words, words.headline, type);
  return indexedPng({ width, height, colours: palette, pixels });
}

function page(pixels: Uint8Array, { name, kicker }: HeadlineWords, headline: string, type: Typeface): void {
  const set = setHeadline(headline, type.measure, box);
  const top = kicker === null ? 184 : 226;
  line(pixels, name, { x: margin, y: 100, size: fitting(name, 50, type) }, type);
  rules(pixels, 124);
  if (kicker !== null) line(pixels, kicker, { x: margin, y: 198, size: fitting(kicker, 34, type) }, type, label);
  for (const [index, text] of set.lines.entries()) {
    const y = top + set.size * (0.78 + index * box.leading);
    line(pixels, text, { x: margin, y, size: set.size }, type);
  }
}

function nameAlone(pixels: Uint8Array, name: string, type: Typeface): void {
  const size = fitting(name, 120, type);
  const x = (width - type.measure(name) * size) / 2;
  rules(pixels, height / 2 - 120);
  line(pixels, name, { x, y: height / 2 + size * 0.26, size }, type);
  rules(pixels, height / 2 + 112);
}

/** Prints a line that begins at `x`, with its base line at `y`; lengths are in pixels. */
function line(
  pixels: Uint8Array,
  text: string,
  { x, y, size }: { x: number; y: number; size: number },
  type: Typeface,
  colour = ink,
): void {
  const stamps = colour.stamps.get(size) ?? stampsOf(size, colour.steps);
  colour.stamps.set(size, stamps);
  for (const letter of type.letters(text)) {
    stamps.print({ width, pixels }, letter.outline, x + letter.x * size, Math.round(y), colour.blank);
  }
}

/** The double rule that stands under the name of the paper. */
function rules(pixels: Uint8Array, y: number): void {
  for (const row of [y, y + 1, y + 2, y + 6]) {
    pixels.fill(ink.blank + ink.steps, row * width + margin, (row + 1) * width - margin);
  }
}

/** The size at which a line fits across the page, `wanted` at most. */
const fitting = (line: string, wanted: number, { measure }: Typeface): number =>
  Math.min(wanted, measureOfPage / Math.max(0.1, measure(line)));

/** The text as it can be drawn; null where it has a letter or a figure that cannot. */
function drawable(text: string, type: Typeface): string | null {
  const found = lettersOf(text, type);
  const letters = (of: string) => of.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  return letters(found) > 0 && letters(found) === letters(plain(text)) ? found : null;
}

const lettersOf = (text: string, type: Typeface): string =>
  Array.from(plain(text))
    .filter((character) => type.covers(character))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Composed, without characters that have no shape; spaces are those that break a line and those that do not. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2007\u202F]/g, '\u00A0')
    .replace(/[^\S\u00A0]+/g, ' ')
    .replace(/[\p{Cf}\p{Cc}]/gu, '');

/** A colour on paper, as `#rrggbb`, from the lightest shade to the full one. */
function shadesOf(colour: string, steps: number): string[] {
  const parts = [1, 3, 5].map((at) => [colours.paper, colour].map((of) => Number.parseInt(of.slice(at, at + 2), 16)));
  return Array.from({ length: steps }, (_, step) => {
    const mixed = parts.map(([paper = 0, full = 0]) => Math.round(paper + ((full - paper) * (step + 1)) / steps));
    return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });
}
