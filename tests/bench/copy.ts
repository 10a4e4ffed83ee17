/** `npm run bench:copy`: reads and renders articles in the copy format and prints the time for each and the heap. */
import { cpus } from 'node:os';
import { parseCopy } from '../../src/copy/parse-copy.ts';
import { sampleSettings } from '../copy/sample-settings.ts';
import { articleText } from './article-texts.ts';
import { printGrowth } from './growth.ts';

const count = Number(process.env['ARTICLES'] ?? 10_000);
const wordCount = 900;
const targets = { milliseconds: 0.5, megabytes: 300 };

const encoder = new TextEncoder();
const times: number[] = [];
let heap = 0;
let bytes = 0;
for (let number = 0; number < count; number += 1) {
  const source = {
    path: `articles/town/council-news-${String(number)}.txt`,
    text: encoder.encode(articleText(number, wordCount)),
    photos: new Set<string>(),
  };
  const start = performance.now();
  const { article } = parseCopy(source, sampleSettings);
  times.push(performance.now() - start);
  bytes += article.html.length;
  if (number % 500 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed);
}
times.sort((left, right) => left - right);
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const megabytes = heap / 1024 / 1024;
const total = times.reduce((sum, time) => sum + time, 0);
console.log(`${String(count)} articles of ${String(wordCount)} words, ${(bytes / 1e6).toFixed(1)} MB of HTML`);
console.log(
  `median ${at(0.5).toFixed(3)} ms (at most ${String(targets.milliseconds)}), 95th percentile ${at(0.95).toFixed(3)} ms`,
);
console.log(
  `all ${(total / 1000).toFixed(2)} s, heap at most ${megabytes.toFixed(0)} MB (at most ${String(targets.megabytes)})`,
);
printGrowth();
console.log(`${process.version} on ${cpus()[0]?.model ?? 'an unknown processor'}`);
process.exitCode = at(0.5) <= targets.milliseconds && megabytes <= targets.megabytes ? 0 : 1;
