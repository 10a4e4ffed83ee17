import { relative } from 'node:path';
import type { Counts } from '../press/print-site.ts';

/** Two lines on what a build has done in `milliseconds`, for the person at the terminal. */
export function summary(counts: Counts, folder: string, milliseconds: number): string {
  const { pages, files, made, adopted, changed, removed } = counts;
  const place = relative(process.cwd(), folder) || folder;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const taken = adopted === 0 ? '' : `${adopted} taken from shards, `;
  return `Printed ${pages} pages (${files} files) into ${place} in ${(milliseconds / 1000).toFixed(1)} s.
${made} files made, ${taken}${changed} of them changed, ${files - changed} kept, ${removed} removed; ${memory} MB at most.`;
}
