import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { CopySettings, CopySource } from '../../src/copy/copy-settings.ts';
import type { RuleId } from '../../src/copy/messages.ts';
import { sampleSettings } from './sample-settings.ts';

/** What `expected.json` of a sample may say; samples/README.md explains it. */
export interface Expected {
  article?: Record<string, unknown>;
  placement?: Record<string, unknown>;
  letter?: Record<string, unknown>;
  page?: Record<string, unknown>;
  url?: string;
  dateline?: Record<string, unknown> | null;
  related?: string[];
  html?: string[];
  lines?: string[];
  messages: string[];
  texts?: Partial<Record<RuleId, { reason: string; help: string }>>;
}

/** A sample folder. */
export interface Sample {
  /** Path from the folder of all samples: `bytes/nul`. */
  name: string;
  source: CopySource;
  settings: CopySettings;
  expected: Expected;
}

const folder = join(import.meta.dirname, 'samples');

/** All samples, in the order of their names. */
export function readSamples(): Sample[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'expected.json')
    .map((entry) => readSample(entry.parentPath))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function readSample(path: string): Sample {
  const input = existsSync(join(path, 'input.md')) ? 'input.md' : 'input.txt';
  const { path: place = `articles/lake/${basename(path)}${input.slice('input'.length)}`, photos = [] } = readJson<{
    path?: string;
    photos?: string[];
  }>(join(path, 'case.json'));
  return {
    name: relative(folder, path).replaceAll('\\', '/'),
    source: { path: place, text: new Uint8Array(readFileSync(join(path, input))), photos: new Set(photos) },
    settings: { ...sampleSettings, ...readJson<CopySettings>(join(path, 'settings.json')) },
    expected: JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8')) as Expected,
  };
}

function readJson<Content>(path: string): Partial<Content> {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Content>) : {};
}
