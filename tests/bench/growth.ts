import { parseCopy } from '../../src/copy/parse-copy.ts';
import { sampleSettings } from '../copy/sample-settings.ts';

const shapes: readonly [name: string, text: (size: number) => string][] = [
  ['one line', (size) => 'word '.repeat(size / 5)],
  ['one line of marks', (size) => '*a **b [c](d '.repeat(size / 13)],
  ['lines of one paragraph', (size) => 'A line of words\n'.repeat(size / 16)],
  ['paragraphs', (size) => 'A line of words.\n\n'.repeat(size / 18)],
  ['items of a list', (size) => '- item\n'.repeat(size / 7)],
  ['nested quotations', (size) => '>'.repeat(size)],
];
const size = 1_000_000;

/** Prints how much longer a text of twice the length takes to read: 2 where the time is in proportion. */
export function printGrowth(): void {
  for (const [name, text] of shapes) {
    const once = fastest(text(size));
    const twice = fastest(text(size * 2));
    console.log(`${name}: ${once.toFixed(0)} ms for 1 MB, ${(twice / once).toFixed(1)} times that for 2 MB`);
  }
}

function fastest(body: string): number {
  const source = {
    path: 'articles/town/a-long-text.txt',
    text: `Headline\nBy Ann Lee\n11/8/2024\n\n${body}`,
    photos: new Set<string>(),
  };
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    parseCopy(source, sampleSettings);
    return performance.now() - start;
  });
  return Math.min(...times);
}
