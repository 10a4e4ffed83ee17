import { hasArabic } from './headline-fonts.ts';
import { setHeadline } from './headline-lines.ts';
import type { HeadlineWords } from './headline-words.ts';
import { indexedPng } from './indexed-png.ts';
import { stampsOf } from './stamps.ts';
import type { Stamps } from './stamps.ts';
import type { Typeface } from './typeface.ts';

/** Size that link previews ask for (developers.facebook.com/docs/sharing/webmasters/images), in pixels. */
export const headlinePictureSize = { width: 1200, height: 630 } as const;

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

/** How a headline is set: Latin, and Arabic, whose letters stand higher and reach deeper, with marks above and below. */
const boxes = {
  latin: {
    width: measureOfPage,
    height: 356,
    sizes: [108, 102, 96, 90, 84, 78, 72, 68, 64, 60, 56, 52, 48],
    leading: 1.06,
    lines: 5,
    ascent: 0.78,
  },
  arabic: {
    width: measureOfPage,
    height: 370,
    sizes: [104, 98, 92, 86, 80, 74, 68, 64, 60, 56, 52, 48],
    leading: 1.54,
    lines: 5,
    ascent: 1.04,
  },
} as const;

/** One sheet for all pictures, wiped before each. */
const pixels = new Uint8Array(width * height);

/** Draws the picture as PNG: letters on plain ground, the same bytes on every machine. */
export function headlinePicture(words: HeadlineWords, type: Typeface): Buffer {
  pixels.fill(ink.blank);
  if (words.headline === null) nameAlone(words.name, type);
  else page(words, words.headline, type);
  return indexedPng({ width, height, colours: palette, pixels });
}

function page(words: HeadlineWords, headline: string, type: Typeface): void {
  const { name, kicker, direction } = words;
  const box = hasArabic(headline) ? boxes.arabic : boxes.latin;
  const { lines, size } = setHeadline(headline, type.measure, box);
  const edge = direction === 'ltr' ? 'left' : 'right';
  const top = kicker === null ? 184 : 226;
  print({ lines: [name], edge, y: raised(100, name), size: fitting(name, 50, type) }, type);
  rules(124);
  if (kicker !== null) {
    print({ lines: [kicker], edge, y: raised(198, kicker), size: fitting(kicker, 34, type) }, type, label);
  }
  const { leading, ascent } = box;
  print({ lines, direction, edge, y: top + size * ascent, size, leading }, type);
}

function nameAlone(name: string, type: Typeface): void {
  const size = fitting(name, 120, type);
  rules(height / 2 - 120);
  print({ lines: [name], edge: 'none', y: height / 2 + size * 0.26, size }, type);
  rules(height / 2 + 112);
}

/** Lines and where they stand; lengths are in pixels. */
interface Setting {
  lines: readonly string[];
  /** Else it is that of the first letter. */
  direction?: 'ltr' | 'rtl';
  /** Where the lines begin; without one they stand in the middle. */
  edge: 'left' | 'right' | 'none';
  /** The base line of the first. */
  y: number;
  size: number;
  /** From line to line, in parts of the size. */
  leading?: number;
}

function print(setting: Setting, type: Typeface, colour = ink): void {
  const { lines, direction = 'auto', edge, y, size, leading = 0 } = setting;
  const stamps = colour.stamps.get(size) ?? stampsOf(size, colour.steps);
  colour.stamps.set(size, stamps);
  for (const [index, line] of type.set(lines, direction).entries()) {
    const left = margin + (measureOfPage - line.width * size) * { left: 0, none: 0.5, right: 1 }[edge];
    const base = y + index * leading * size;
    for (const letter of line.letters) {
      const row = Math.round(base + letter.y * size);
      stamps.print({ width, pixels }, letter.outline, left + letter.x * size, row, colour.blank);
    }
  }
}

/** The base line of a line over which there is more room than under it: Arabic letters reach deeper. */
const raised = (y: number, text: string): number => (hasArabic(text) ? y - 5 : y);

/** The double rule that stands under the name of the paper. */
function rules(y: number): void {
  for (const row of [y, y + 1, y + 2, y + 6]) {
    pixels.fill(ink.blank + ink.steps, row * width + margin, (row + 1) * width - margin);
  }
}

/** The size at which a line fits across the page, `wanted` at most. */
const fitting = (line: string, wanted: number, { measure }: Typeface): number =>
  Math.min(wanted, measureOfPage / Math.max(0.1, measure(line)));

/** A colour on paper, as `#rrggbb`, from the lightest shade to the full one. */
function shadesOf(colour: string, steps: number): string[] {
  const parts = [1, 3, 5].map((at) => [colours.paper, colour].map((of) => Number.parseInt(of.slice(at, at + 2), 16)));
  return Array.from({ length: steps }, (_, step) => {
    const mixed = parts.map(([paper = 0, full = 0]) => Math.round(paper + ((full - paper) * (step + 1)) / steps));
    return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });
}
