import { cover, eachRun, emptyCoverage } from './coverage.ts';
import type { Outline } from './glyph-outline.ts';

/** A page of pixels, row by row. */
export interface Page {
  width: number;
  pixels: Uint8Array;
}

/** Letters of one size, each made when it is first printed and kept from then on. */
export interface Stamps {
  /**
   * Prints a letter that begins at the pixel `x`, with its base line on the row `y`. A pixel that it covers becomes
   * `blank` and one for each step of its shade, if it was lighter.
   */
  print: (page: Page, outline: Outline, x: number, y: number, blank: number) => void;
}

/** Four numbers a run of pixels: row, first column, column after the last, and step of its shade. */
type Stamp = Int16Array;

/** Letters stand at halves of a pixel: nobody sees the difference in type of this size, and a stamp serves again. */
const positions = 2;

/** Stamps of a size in pixels, with as many shades of a pixel as `steps` says. */
export function stampsOf(size: number, steps: number): Stamps {
  const known = Array.from({ length: positions }, () => new Map<Outline, Stamp>());
  const stampAt = (outline: Outline, position: number) => {
    const stamp = known[position]?.get(outline) ?? stampOf(outline, position / positions, size, steps);
    known[position]?.set(outline, stamp);
    return stamp;
  };
  return {
    print: (page, outline, x, y, blank) => {
      const place = Math.round(x * positions);
      const column = Math.floor(place / positions);
      press(page, stampAt(outline, place - column * positions), y * page.width + column, blank);
    },
  };
}

function press({ width, pixels }: Page, stamp: Stamp, origin: number, blank: number): void {
  for (let at = 0; at < stamp.length; at += 4) {
    const row = origin + (stamp[at] ?? 0) * width;
    const end = row + (stamp[at + 2] ?? 0);
    const shade = blank + (stamp[at + 3] ?? 0);
    for (let pixel = row + (stamp[at + 1] ?? 0); pixel < end; pixel += 1) {
      if ((pixels[pixel] ?? shade) < shade) pixels[pixel] = shade;
    }
  }
}

function stampOf(outline: Outline, shift: number, size: number, steps: number): Stamp {
  const [xs, ys] = [0, 1].map((part) => outline.flatMap((line) => line.filter((_, at) => at % 2 === part)));
  if (xs === undefined || ys === undefined || xs.length === 0) return new Int16Array();
  const left = Math.floor(shift + Math.min(...xs) * size);
  const top = Math.floor(Math.min(...ys) * size);
  const width = Math.ceil(shift + Math.max(...xs) * size) - left;
  const field = emptyCoverage(width, Math.ceil(Math.max(...ys) * size) - top);
  cover(field, outline, shift - left, -top, size);
  const runs: number[] = [];
  eachRun(field, steps, (row, from, to, step) => runs.push(top + row, left + from, left + to, step));
  return Int16Array.from(runs);
}
