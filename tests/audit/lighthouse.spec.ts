import { createServer } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { testSites } from '../../src/commands/checks/test-sites.ts';
import { findChromium } from '../../src/commands/chromium/find-chromium.ts';
import { builtSite } from '../e2e/built-site.ts';
import { expect, test } from '../e2e/visit.ts';

const site = builtSite(testSites[0].directory);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Milliseconds of simulated time, and the shift of the layout. */
const limits = { tbt: 0, cls: 0.01 };
const lcpOnFront = 1500;
const lcpOnArticle = 1200;

/**
 * Lighthouse simulates a slow phone from what this machine took: where other work has the processor, it tells of that
 * work. So a page is tried up to five times and its best run counts; the limits are the same for each. The times of a
 * run count where the machine is as fast as Lighthouse expects of one; see decision 58.
 */
const tries = 5;
const leastSpeed = 1000;
/** The machines of CI are shared. What the mark of 100 allows for the time that is blocked, it allows there. */
const isShared = process.env['CI'] !== undefined;

// A browser that has just started is slower than a reader's; it is started once, and its first visit does not count.
const debugging: { browser?: Browser; port: number } = { port: 0 };

test.beforeAll(async ({ origin }) => {
  debugging.port = await freePort();
  debugging.browser = await chromium.launch({
    ...executable(),
    args: [`--remote-debugging-port=${debugging.port}`],
  });
  const page = await debugging.browser.newPage();
  await page.goto(`${origin}/`);
  await page.close();
});

test.afterAll(() => debugging.browser?.close());

const kind = (wanted: string) => site.kinds.find((found) => found.kind === wanted)?.path;

const pages: { name: string; path: string | undefined; lcp?: number }[] = [
  { name: 'front page', path: '', lcp: lcpOnFront },
  { name: 'article with a photo', path: kind('article with a photo'), lcp: lcpOnArticle },
  { name: 'section', path: kind('section') },
  { name: 'author', path: kind('author') },
  // A page that this paper does not have is not measured; the list of kinds says whether it must be there.
  ...(site.pages.some(({ path }) => path === 'search/') ? [{ name: 'search', path: 'search/' }] : []),
];

for (const { name, path, lcp = Infinity } of pages) {
  test(`${name}: 100 in all four categories of Lighthouse`, async ({ origin }) => {
    if (path === undefined) throw new Error(`Missing a page of the kind: ${name}`);
    const runs: Run[] = [];
    let best: Run | undefined;
    while (runs.length < tries && !(best !== undefined && isWithin(best, lcp))) {
      runs.push(summary(await measure(`${origin}/${path}`)));
      best = runs.toSorted((a, b) => distance(a, lcp) - distance(b, lcp))[0];
    }
    console.table(runs.map((run) => ({ page: `/${path}`, ...run, missed: run.missed.join(', ') })));
    for (const { marks, cls, missed } of runs) {
      expect(marks.split(' ').slice(1), 'accessibility, best practices, search engines').toEqual(['100', '100', '100']);
      expect(missed.filter((audit) => !areTimes.has(audit))).toEqual([]);
      expect(cls).toBeLessThanOrEqual(limits.cls);
    }
    if (lcp === lcpOnArticle) expect(best?.largest, 'the largest element').toMatch(/^<img/);
    // What comes over the line is simulated, whatever else the machine does.
    expect(Math.min(...runs.map((run) => run.lcp))).toBeLessThanOrEqual(lcp);
    const counted = runs
      .filter(({ speed }) => speed >= leastSpeed)
      .toSorted((a, b) => distance(a, lcp) - distance(b, lcp));
    if (counted.length === 0) {
      const description = `This machine is too slow or too busy for times (${runs.map(({ speed }) => speed).join(', ')})`;
      test.info().annotations.push({ type: 'not asserted', description });
      console.warn(description);
      return;
    }
    expect(counted[0]?.marks).toBe('100 100 100 100');
    if (!isShared) expect(counted[0]?.tbt).toBeLessThanOrEqual(limits.tbt);
  });
}

/** Audits whose result is a time of this machine. */
const areTimes = new Set(['first-contentful-paint', 'largest-contentful-paint', 'speed-index', 'total-blocking-time']);

interface Run {
  /** What Lighthouse found of the machine before the run; it warns below 1,000. */
  speed: number;
  marks: string;
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
  /** Audits that count and have less than the full mark. */
  missed: string[];
  largest: string;
}

const isWithin = (run: Run, lcp: number) =>
  run.marks === '100 100 100 100' && run.tbt <= limits.tbt && run.lcp <= lcp && run.cls <= limits.cls;

/** How far a run is from its limits, in milliseconds; a missing mark outweighs all time. */
const distance = ({ marks, tbt, lcp: took }: Run, lcp: number) =>
  (marks === '100 100 100 100' ? 0 : 10_000) + tbt + Math.max(0, took - (lcp === Infinity ? 0 : lcp));

function summary({ categories: marks, audits, environment }: Result): Run {
  const number = (audit: string) => Math.round((audits[audit]?.numericValue ?? Infinity) * 1000) / 1000;
  const missed = Object.values(marks).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
  );
  return {
    speed: Math.round(environment.benchmarkIndex),
    marks: Object.values(marks)
      .map(({ score }) => Math.round((score ?? 0) * 100))
      .join(' '),
    fcp: Math.round(number('first-contentful-paint')),
    lcp: Math.round(number('largest-contentful-paint')),
    tbt: Math.round(number('total-blocking-time')),
    cls: number('cumulative-layout-shift'),
    missed,
    largest: snippetOfLargest(audits['lcp-breakdown-insight']?.details),
  };
}

/** The element is the node in the details of the insight. */
function snippetOfLargest(details: unknown): string {
  const node = /"snippet":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(details ?? {}))?.[1] ?? '';
  return node.slice(0, 40);
}

/** One run with the defaults of the mobile form. */
async function measure(url: string): Promise<Result> {
  const ran = await lighthouse(url, { port: debugging.port, logLevel: 'silent', onlyCategories: categories });
  if (ran === undefined) throw new Error(`Lighthouse has no result for ${url}`);
  return ran.lhr;
}

function executable(): { executablePath?: string } {
  const found = findChromium();
  return found === null ? {} : { executablePath: found.path };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, 'localhost', () => {
      const bound = server.address();
      server.close(() => {
        if (bound === null || typeof bound === 'string') reject(new Error('Unexpected server without a port'));
        else resolve(bound.port);
      });
    });
  });
}
