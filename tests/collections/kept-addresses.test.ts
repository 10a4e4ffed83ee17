import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/collections/read-content.ts';
import { paper, text } from './paper.ts';

/** Problems of a paper with one article, `/2024/11/gull-count/`, and these files. */
async function problemsOf(files: Record<string, string>, now = '2024-12-01T12:00:00Z'): Promise<string[]> {
  const contentDirectory = await paper({ 'articles/lake/gull-count.txt': text('Gulls counted'), ...files });
  const { problems } = await readContent({ contentDirectory, now: new Date(now) });
  return problems.map(({ file, line, ruleId, reason, help }) => `${file}:${line} ${ruleId} ${reason}. ${help}`);
}

const ledger = (...lines: string[]) => ({ 'addresses/2024-11.txt': `# Notes\n\n${lines.join('\r\n')}` });
const formerly = (addresses: string, headline = 'The ice road opens') =>
  text(headline).replace('\n\nBy', `\n\nFormerly: ${addresses}\n\nBy`);

const dated = (line: string) => ({
  'articles/lake/gull-count.txt': text('Gulls counted').replace('\n\nBy', `\n\n${line}\n\nBy`),
});

describe('an address of the ledger', () => {
  test('that has a page, of an article, a section or by itself, is in order', async () => {
    const pages = { 'pages/about.md': '# About\n\nWe print.\n', 'addresses/pages.txt': '/lake/\n/about/\n' };
    expect(await problemsOf({ ...ledger('/2024/11/gull-count/'), ...pages })).toEqual([]);
  });

  test('that vanished without a redirect is an error at its line', async () => {
    expect(await problemsOf(ledger('/2024/11/gull-count/', '/2024/11/tern-count/'))).toEqual([
      'addresses/2024-11.txt:4 address-gone Unexpected missing page /2024/11/tern-count/, which readers have been given. ' +
        'Add a `Formerly:` line with this address to the article that took its place; or write ` -> ` and where it ' +
        'leads now behind it here, or ` gone` if it was withdrawn.',
    ]);
  });

  test('are told one by one where a whole month vanished, beside one that is in order', async () => {
    const march = ['a', 'b', 'c', 'd'].map((slug) => `/2024/03/${slug}/`);
    const files = { ...ledger('/2024/11/gull-count/'), 'addresses/2024-03.txt': march.join('\n') };
    const found = await problemsOf(files);
    expect(found.map((told) => told.split(', which')[0])).toEqual(
      march.map(
        (address, index) => `addresses/2024-03.txt:${index + 1} address-gone Unexpected missing page ${address}`,
      ),
    );
  });

  test('whose article moved to another month is told what to write into which file', async () => {
    const [problem] = await problemsOf(ledger('/2024/10/gull-count/'));
    expect(problem).toMatch(/ Add `Formerly: \/2024\/10\/gull-count\/` to `articles\/lake\/gull-count.txt`/);
  });

  test('whose article was made a draft is told so', async () => {
    const draft = text('Gulls counted').replace('\n\nBy', '\n\nStatus: draft\n\nBy');
    const [problem] = await problemsOf({ 'articles/lake/gull-count.txt': draft, ...ledger('/2024/11/gull-count/') });
    expect(problem).toMatch(/which readers have been given: `articles\/lake\/gull-count.txt` is a draft\./);
  });

  test('whose article has a mistake in its date is not told of twice', async () => {
    const broken = text('Gulls counted', 'November 31, 2024');
    const problems = await problemsOf({ 'articles/lake/gull-count.txt': broken, ...ledger('/2024/11/gull-count/') });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^articles\/lake\/gull-count.txt:5 date-/);
  });

  test('that an article names as its former one, that leads to a page, or that is gone, is in order', async () => {
    expect(
      await problemsOf({
        'articles/lake/ice-road.txt': formerly('/2023/01/winter-road/, ice-bridge'),
        ...ledger(
          '/2023/01/winter-road/',
          '/2024/11/ice-bridge/',
          '/2024/01/gulls/ -> /2024/11/gull-count/',
          '/2024/02/terns/ → /2024/01/gulls/',
          '/2024/03/hoax/ gone',
          '/2024/04/lists/ -> /lake/',
          '/by/kim/ -> /by/kim-roe/',
          '/old.html -> /',
        ),
      }),
    ).toEqual([]);
  });

  test('that leads nowhere or in a circle is an error', async () => {
    const problems = await problemsOf(ledger('/a/ -> /2024/11/owls/', '/b/ -> /c/', '/c/ -> /b/', '/d/ -> /e/'));
    expect(problems.map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual(
      [3, 4, 5, 6].map((line) => `addresses/2024-11.txt:${line} redirect-nowhere`),
    );
  });

  test('that has a page does not lead elsewhere', async () => {
    const [problem] = await problemsOf(ledger('/2024/11/gull-count/ gone'));
    expect(problem).toBe(
      'addresses/2024-11.txt:3 ledger-end Unexpected end of /2024/11/gull-count/, which has a page. Delete what stands behind the address; until then the page is there, and nothing leads on.',
    );
  });

  test('whose article has expired is in order, and may say that it is gone or where it leads then', async () => {
    const expiring = dated('Expires: November 20, 2024');
    for (const end of ['', ' gone', ' -> /lake/']) {
      const files = { ...expiring, ...ledger(`/2024/11/gull-count/${end}`) };
      expect(await problemsOf(files), end).toEqual([]);
      expect(await problemsOf(files, '2024-11-10T12:00:00Z'), end).toEqual([]);
    }
  });

  test('whose article is held back again is an error, unless it is said to be gone so long', async () => {
    const held = 'Unexpected missing page /2024/11/gull-count/, which readers have been given: ';
    const embargoed = { ...dated('Embargo: December 24, 2024'), ...ledger('/2024/11/gull-count/') };
    expect(await problemsOf(embargoed)).toEqual([
      `addresses/2024-11.txt:3 address-held ${held}\`articles/lake/gull-count.txt\` is held back until 2024-12-24T05:00:00Z. ` +
        'Take its `Embargo:` line or its later date away; or, if it must go until then, write ` gone` behind the address here.',
    ]);
    const later = { 'articles/lake/gull-count.txt': text('Gulls counted', 'November 29, 2024') };
    const [problem] = await problemsOf({ ...later, ...ledger('/2024/11/gull-count/') }, '2024-11-28T12:00:00Z');
    expect(problem).toContain(`${held}\`articles/lake/gull-count.txt\` is held back until 2024-11-29T05:00:00Z.`);
    expect(await problemsOf({ ...embargoed, ...ledger('/2024/11/gull-count/ gone') })).toEqual([]);
  });

  test('is not looked for at a moment before readers had it', async () => {
    const files = ledger('# Given at 2024-12-01T10:00:00.000Z', '/2024/11/gull-count/');
    expect(await problemsOf(files, '2024-11-01T12:00:00Z')).toEqual([]);
    const late = { ...dated('Embargo: December 24, 2024'), ...files };
    expect(await problemsOf(late, '2024-12-01T09:59:59Z')).toEqual([]);
    expect(await problemsOf(late, '2024-12-01T10:00:00Z')).toHaveLength(1);
  });

  test('of another paper is told of once, with what to do', async () => {
    const problems = await problemsOf(ledger('/2023/01/a-b/', '/2023/01/c-d/', '/2023/02/e-f/', '/2023/02/g-h/'));
    expect(problems).toEqual([
      'addresses/2024-11.txt:3 address-gone Unexpected missing pages: the ledger has 4 addresses of articles, and none has a page. ' +
        'Where this is another paper than the one the addresses are of, delete the folder `addresses`; else bring the texts back.',
    ]);
  });

  test('that cannot be read is an error', async () => {
    const problems = await problemsOf(ledger('2024/11/gulls', '/../etc/', '/a/ => /b/', '/a/?q=1'));
    expect(problems.map((problem) => problem.split('. ')[0])).toEqual([
      'addresses/2024-11.txt:3 ledger-line Unexpected `2024/11/gulls`, expected an address',
      'addresses/2024-11.txt:4 ledger-line Unexpected `/../etc/`, expected an address',
      'addresses/2024-11.txt:5 ledger-line Unexpected `/a/ => /b/`, expected an address',
      'addresses/2024-11.txt:6 ledger-line Unexpected `/a/?q=1`, expected an address',
    ]);
  });
});

describe('a former address', () => {
  test('that is the address of another page is an error', async () => {
    const problems = await problemsOf({ 'articles/lake/ice-road.txt': formerly('gull-count, /lake/') });
    expect(problems.map((problem) => problem.split('. ')[0])).toEqual([
      'articles/lake/ice-road.txt:1 formerly-taken Unexpected former address /2024/11/gull-count/, which is the address of `articles/lake/gull-count.txt`',
      'articles/lake/ice-road.txt:1 formerly-taken Unexpected former address /lake/, which is a page of the paper',
    ]);
  });

  test('of two articles is an error in both', async () => {
    const problems = await problemsOf({
      'articles/lake/ice-road.txt': formerly('/2023/01/roads/'),
      'articles/lake/snow-road.txt': formerly('/2023/01/roads', 'The snow road opens'),
    });
    expect(problems.map((problem) => problem.split('. ')[0])).toEqual([
      'articles/lake/ice-road.txt:1 formerly-taken Unexpected former address /2023/01/roads/, which `articles/lake/snow-road.txt` also had',
      'articles/lake/snow-road.txt:1 formerly-taken Unexpected former address /2023/01/roads/, which `articles/lake/ice-road.txt` also had',
    ]);
  });
});
