import type { SvgPathCommand } from 'harfbuzzjs';

/** Closed lines of straight pieces, each as `x, y, x, y …` in parts of the size of the type; `y` grows downwards. */
export type Outline = readonly (readonly number[])[];

/** How far a straight piece may lie from its curve: a twentieth of a pixel at 120 pixels, the largest type there is. */
const tolerance = 0.05 / 120;

/**
 * The outline of a glyph with its curves in straight pieces, from one in units of which `unitsPerEm` are the size of the
 * type and `y` grows upwards. Only what every machine computes alike is used.
 */
export function glyphOutline(path: readonly SvgPathCommand[], unitsPerEm: number): Outline {
  const lines: number[][] = [];
  for (const { type, values } of path) {
    const points = values.map((value, at) => (at % 2 === 0 ? value : -value) / unitsPerEm);
    if (type === 'M') lines.push(points);
    else if (type === 'L') lines.at(-1)?.push(...points);
    else if (type === 'Q') bend(lines.at(-1) ?? [], points);
    else if (type === 'C') throw new Error('Take a font with quadratic curves: those of PostScript are not drawn.');
  }
  return lines;
}

function bend(line: number[], [x1 = 0, y1 = 0, x = 0, y = 0]: readonly number[]): void {
  const [fromX = 0, fromY = 0] = line.slice(-2);
  const bulge = Math.max(Math.abs(fromX - 2 * x1 + x), Math.abs(fromY - 2 * y1 + y));
  const pieces = Math.max(1, Math.ceil(Math.sqrt(bulge / (4 * tolerance))));
  for (let piece = 1; piece <= pieces; piece += 1) {
    const to = piece / pieces;
    const from = 1 - to;
    line.push(from * from * fromX + 2 * from * to * x1 + to * to * x);
    line.push(from * from * fromY + 2 * from * to * y1 + to * to * y);
  }
}
