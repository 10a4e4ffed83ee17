import { relative } from 'node:path';
import type { Counts } from '../press/print-site.ts';

/** Two lines on what a build has done in `milliseconds`, for the person at the terminal: its pages, then all files. */
export function summary(counts: Counts, folder: string, milliseconds: number): string {
  const { pages, files, made, adopted, changed, removed, memory } = counts;
  const place = relative(process.cwd(), folder) || folder;
  const kept = `${pages.all - pages.printed} kept${adopted === 0 ? '' : ' or taken from shards'}`;
  const taken = adopted === 0 ? '' : `${adopted} taken from shards, `;
  const most = Math.round(memory / 1024);
  return `Printed ${pages.printed} pages into ${place} in ${(milliseconds / 1000).toFixed(1)} s; ${kept}, ${pages.removed} removed; ${most} MB at most.
${made} of ${files} files made, ${taken}${changed} of them changed; ${removed} removed, with their copies.`;
}
