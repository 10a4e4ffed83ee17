import { hash } from 'node:crypto';
import sharp from 'sharp';
import { setHeadline } from './headline-lines.ts';
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
const design = 1;

const { width, height } = headlinePictureSize;
const margin = 72;
const measureOfPage = width - 2 * margin;
const colours = { paper: '#fcfaf7', ink: '#191410', label: '#8f1d18' } as const;
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

/** Draws the picture as PNG: outlines of letters on plain ground, the same bytes on every machine. */
export async function headlinePicture(words: HeadlineWords, type: Typeface): Promise<Buffer> {
  const drawing = words.headline === null ? nameAlone(words.name, type) : page(words, words.headline, type);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colours.paper}"/>${drawing}</svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 7, compressionLevel: 9 }).toBuffer();
}

function page({ name, kicker }: HeadlineWords, headline: string, type: Typeface): string {
  const set = setHeadline(headline, type.measure, box);
  const top = kicker === null ? 184 : 226;
  return [
    path(type.outline(name, margin, 100, fitting(name, 50, type))),
    rules(124),
    kicker === null ? '' : path(type.outline(kicker, margin, 198, fitting(kicker, 34, type)), colours.label),
    ...set.lines.map((line, index) =>
      path(type.outline(line, margin, top + set.size * (0.78 + index * box.leading), set.size)),
    ),
  ].join('');
}

function nameAlone(name: string, type: Typeface): string {
  const size = fitting(name, 120, type);
  const x = (width - type.measure(name) * size) / 2;
  return [
    rules(height / 2 - 120),
    path(type.outline(name, x, height / 2 + size * 0.26, size)),
    rules(height / 2 + 112),
  ].join('');
}

/** The double rule that stands under the name of the paper. */
const rules = (y: number): string =>
  `<path fill="${colours.ink}" d="M${margin} ${y}h${measureOfPage}v3h-${measureOfPage}zM${margin} ${y + 6}h${measureOfPage}v1h-${measureOfPage}z"/>`;

const path = (outline: string, colour: string = colours.ink): string => `<path fill="${colour}" d="${outline}"/>`;

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
