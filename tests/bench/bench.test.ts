import { describe, expect, test } from 'vitest';
import { parseCopy } from '../../src/copy/parse-copy.ts';
import { sampleSettings } from '../copy/sample-settings.ts';
import { aims } from './aims.ts';
import { benchOptions } from './bench-options.ts';
import { chart } from './chart.ts';
import { madeArticle, pageOf } from './made-articles.ts';
import { sections } from './made-words.ts';
import { measure, RunError } from './measure.ts';
import { medians, resultOf } from './results.ts';
import type { Session } from './results.ts';
import { sessionTable } from './tables.ts';
import { between } from './write-benchmarks.ts';
import { asCopy, asMarkdown } from './written-articles.ts';

describe('the made-up articles', () => {
  const making = { count: 1000, photos: false };
  const some = Array.from({ length: 50 }, (_, number) => madeArticle(number * 20, making));

  test('are the same each time, over five years, with no address twice', () => {
    expect(some.map((article) => article.headline)).toEqual(
      some.map((_, number) => madeArticle(number * 20, making).headline),
    );
    const dates = some.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    expect([madeArticle(0, making).date, madeArticle(999, making).date]).toEqual(['2021-01-21', '2026-01-19']);
    expect(madeArticle(1000, making).date).toBe('2026-01-19');
    expect(new Set(some.map(pageOf)).size).toBe(some.length);
  });

  test('have about 900 words, and none that their reader complains of', () => {
    const settings = { ...sampleSettings, sections: sections.map((slug) => ({ slug, name: slug })) };
    for (const made of some) {
      const source = {
        path: `articles/${made.stem}.txt`,
        text: new TextEncoder().encode(asCopy(made)),
        photos: new Set<string>(),
      };
      const { article, messages } = parseCopy(source, settings);
      expect(messages.filter(({ severity }) => severity !== 'notice')).toEqual([]);
      expect(article.wordCount).toBeGreaterThan(880);
      expect(article.wordCount).toBeLessThan(1020);
      expect(article).toMatchObject({
        headline: made.headline,
        standfirst: made.standfirst,
        section: made.section,
        datePublished: made.date,
      });
      expect(article.authors.map(({ name }) => name)).toEqual(made.authors);
      expect(asMarkdown(made)).toContain(`\n\n${made.body.join('\n\n')}\n`);
    }
  });
});

describe('measuring', () => {
  const node = (script: string) => ({
    program: process.execPath,
    options: ['-e', script],
    directory: '.',
    environment: {},
  });

  test('counts what a command’s own children use', async () => {
    const hungry = `const kept = Buffer.alloc(300e6, 1); const end = Date.now() + 500; while (Date.now() < end); kept.at(0)`;
    const parent = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(hungry)}])`;
    const { wall, cpu, memory } = await measure(node(parent), 20_000);
    expect(memory).toBeGreaterThan(300);
    expect(cpu).toBeGreaterThan(0.1);
    expect(wall).toBeGreaterThan(0.5);
  });

  test('a command that fails, or does not end in time, is no figure', async () => {
    await expect(measure(node('console.error("no paper"); process.exit(3)'), 20_000)).rejects.toThrow(/no paper/);
    await expect(measure(node('setInterval(() => {}, 1000)'), 300)).rejects.toThrow(RunError);
  });
});

describe('what is told', () => {
  const result = (contender: string, step: 'cold' | 'added', wall: number) => ({
    ...{ contender, title: contender, step, wall, cpu: wall * 2, memory: 100, runs: 3 },
  });
  const session = (articles: number, ours: number): Session => ({
    ...{ articles, photos: false, machine: 'a machine', date: '2026-01-20', commit: 'abc', load: [0, 0], missing: [] },
    results: [
      result('ours', 'cold', 10),
      result('ours', 'added', ours),
      result('hugo', 'cold', 20),
      result('hugo', 'added', 5),
      result('astro', 'added', 50),
    ],
  });

  test('the median of an even number of runs is between the two in the middle', () => {
    const runs = [1, 9, 2, 4].map((wall) => ({ wall, cpu: wall, memory: wall }));
    expect(medians(runs)).toEqual({ wall: 3, cpu: 3, memory: 3 });
  });

  test('a peer is compared by its build after a change', () => {
    expect(resultOf(session(1000, 1), 'hugo', 'edited')?.wall).toBe(5);
    expect(sessionTable(session(1000, 1))).toContain(
      '| ours, one article added | 1.00 | 2.00 | 100 | 0.20 | 0.02 | 3 |',
    );
    expect(sessionTable(session(1000, 1))).toContain('| ours, cold | 10.00 | 20.00 | 100 | 0.50 |  | 3 |');
  });

  test('aims are ratios of one paper, and growth from the smallest to the largest', () => {
    const reached = aims([session(1000, 1), session(10_000, 1.1), session(100_000, 1.2)]).map((aim) => aim.reached);
    expect(reached.map((figure) => figure?.toFixed(3))).toEqual([
      '0.220',
      '0.022',
      '1.200',
      '0.500',
      undefined,
      '100.000',
      '0.000',
    ]);
    expect(aims([]).every(({ reached }) => reached === null)).toBe(true);
  });

  test('memory grows with the articles as it does in the step where it grows most', () => {
    const [few, many] = [session(1000, 1), session(100_000, 1)];
    const grown = many.results.map((one) => (one.step === 'added' ? { ...one, memory: 100 + 99 * 3 } : one));
    const reached = aims([few, { ...many, results: grown }]).map((aim) => aim.reached);
    expect(reached.slice(-2)).toEqual([397, 3]);
  });

  test('the chart has a bar for each build, and the longest fills its panel', () => {
    const drawn = chart([session(1000, 1)]);
    expect(
      [...drawn.matchAll(/<rect class="(\w+)" x="\d+" y="\d+" width="([\d.]+)"/g)].map(([, kind, width]) => [
        kind,
        width,
      ]),
    ).toEqual([
      ['ours', '81.6'],
      ['ours', '8.2'],
      ['peer', '163.2'],
      ['peer', '40.8'],
      ['peer', '408.0'],
    ]);
    expect(drawn).toContain('prefers-color-scheme: dark');
  });

  test('only what is between the markers is written anew', () => {
    const text = 'before\n<!-- npm run bench -- --write: begin -->\nold\n<!-- npm run bench -- --write: end -->\nafter';
    expect(between(text, 'new')).toBe(
      'before\n<!-- npm run bench -- --write: begin -->\n\nnew\n\n<!-- npm run bench -- --write: end -->\nafter',
    );
    expect(() => between('no markers', 'new')).toThrow(/Missing the lines/);
  });
});

test('options that cannot be are named, with those that can', () => {
  expect(benchOptions(['--articles', '1000,10000', '--only', 'hugo,ours', '--steps', 'added,cold'])).toMatchObject({
    ...{ articles: [1000, 10_000], only: ['ours', 'hugo'], steps: ['cold', 'added'], runs: 3 },
  });
  expect(() => benchOptions(['--only', 'jekyll'])).toThrow(
    'Unexpected `jekyll` in --only, expected some of ours, hugo',
  );
  expect(() => benchOptions(['--articles', 'many'])).toThrow('Unexpected `many` in --articles');
});
