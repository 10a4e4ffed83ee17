import type { Glyph } from 'opentype.js/dist/opentype.mjs';

/** Closed lines of straight pieces, each as `x, y, x, y …` in parts of the size of the type; `y` grows downwards. */
export type Outline = readonly (readonly number[])[];

/** How far a straight piece may lie from its curve: a twentieth of a pixel at 120 pixels, the largest type there is. */
const tolerance = 0.05 / 120;

/** The outline of a glyph with its curves in straight pieces. Only what every machine computes alike is used. */
export function glyphOutline(glyph: Glyph): Outline {
  const lines: number[][] = [];
  for (const command of glyph.getPath(0, 0, 1).commands) {
    const line = lines.at(-1) ?? [];
    if (command.type === 'M') lines.push([command.x, command.y]);
    else if (command.type === 'L') line.push(command.x, command.y);
    else if (command.type === 'Q') bend(line, command);
    else if (command.type === 'C')
      throw new Error('Take a font with quadratic curves: those of PostScript are not drawn.');
  }
  return lines;
}

function bend(line: number[], { x1, y1, x, y }: { x1: number; y1: number; x: number; y: number }): void {
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
