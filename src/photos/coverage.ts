import type { Outline } from './glyph-outline.ts';

/** A field of pixels of which outlines cover a part each. */
export interface Coverage {
  readonly width: number;
  readonly height: number;
  /** What each edge adds to the part of its pixel and of all pixels right of it, row by row. */
  readonly edges: Float32Array;
}

/** A row has a cell more than pixels, for what the last pixel hands on. */
export const emptyCoverage = (width: number, height: number): Coverage => ({
  width,
  height,
  edges: new Float32Array((width + 2) * height),
});

/** Lays an outline of a size in pixels with its base line at `x` and `y`; what is outside of the field is cut off. */
export function cover(field: Coverage, outline: Outline, x: number, y: number, size: number): void {
  for (const line of outline) {
    let fromX = x + (line.at(-2) ?? 0) * size;
    let fromY = y + (line.at(-1) ?? 0) * size;
    for (let at = 0; at < line.length; at += 2) {
      const toX = x + (line[at] ?? 0) * size;
      const toY = y + (line[at + 1] ?? 0) * size;
      addEdge(field, fromX, fromY, toX, toY);
      [fromX, fromY] = [toX, toY];
    }
  }
}

/** Hands over runs of pixels that are covered alike, in steps from 1 to `steps`; what is not covered is left out. */
export function eachRun(
  { width, height, edges }: Coverage,
  steps: number,
  use: (y: number, from: number, to: number, step: number) => void,
): void {
  for (let y = 0; y < height; y += 1) {
    const row = y * (width + 2);
    let sum = 0;
    let from = 0;
    let step = 0;
    for (let x = 0; x < width; x += 1) {
      const edge = edges[row + x] ?? 0;
      if (edge === 0) continue;
      sum += edge;
      const next = Math.round(Math.min(1, Math.abs(sum)) * steps);
      if (next === step) continue;
      if (step > 0) use(y, from, x, step);
      [from, step] = [x, next];
    }
    if (step > 0) use(y, from, width, step);
  }
}

/** Exact areas under one edge, row by row, after Raph Levien's font-rs (github.com/raphlinus/font-rs). */
function addEdge(field: Coverage, fromX: number, fromY: number, toX: number, toY: number): void {
  if (fromY === toY) return;
  const down = fromY < toY;
  const [topX, topY, endX, endY] = down ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
  const slope = (endX - topX) / (endY - topY);
  const last = Math.min(field.height, Math.ceil(endY));
  for (let y = Math.max(0, Math.floor(topY)); y < last; y += 1) {
    const above = Math.max(y, topY);
    const below = Math.min(y + 1, endY);
    const area = (below - above) * (down ? 1 : -1);
    addSlice(field, y, topX + (above - topY) * slope, topX + (below - topY) * slope, area);
  }
}

/** A piece of an edge within one row, from `one` to `other`. */
function addSlice({ width, edges }: Coverage, y: number, one: number, other: number, area: number): void {
  const left = Math.max(0, Math.min(one, other, width));
  const right = Math.max(0, Math.min(Math.max(one, other), width));
  const row = y * (width + 2);
  const first = Math.floor(left);
  const end = Math.ceil(right);
  const add = (x: number, part: number) => {
    edges[row + x] = (edges[row + x] ?? 0) + area * part;
  };
  if (end <= first + 1) {
    const middle = (left + right) / 2 - first;
    add(first, 1 - middle);
    add(first + 1, middle);
    return;
  }
  // The part of the slice left of each pixel's right side grows from 0 to 1: each pixel adds what is new.
  const wide = right - left;
  let before = 0;
  for (let x = first; x < end; x += 1) {
    const from = Math.max(left, x);
    const to = Math.min(right, x + 1);
    const within = (to - from) / wide;
    const mean = x + 1 - (from + to) / 2;
    const covered = (from - left) / wide + within * mean;
    add(x, covered - before);
    before = covered;
  }
  add(end, 1 - before);
}
