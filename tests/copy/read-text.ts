import type { CopySettings } from '../../src/copy/copy-settings.ts';
import { type ParsedCopy, parseCopy } from '../../src/copy/parse-copy.ts';
import { sampleSettings } from './sample-settings.ts';

interface Circumstances {
  path?: string;
  photos?: readonly string[];
  settings?: Partial<CopySettings>;
}

/** Reads a text of the sample paper, from its lines. */
export function readText(lines: readonly string[], { path, photos, settings }: Circumstances = {}): ParsedCopy {
  const source = { path: path ?? 'articles/lake/000_818d86.txt', text: lines.join('\n'), photos: new Set(photos) };
  return parseCopy(source, { ...sampleSettings, ...settings });
}
