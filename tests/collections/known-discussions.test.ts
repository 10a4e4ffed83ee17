import { expect, test } from 'vitest';
import { readContent } from '../../src/collections/read-content.ts';
import { readSite } from '../../src/collections/site-settings.ts';
import { paper, siteYaml, text } from './paper.ts';

const withComments = (lines: string) => `${siteYaml}comments:\n${lines}`;
const article = (address: string) => text('Gulls').replace('By Kim Roe', `By Kim Roe\nDiscussion: ${address}`);

async function problemsOf(site: string, address: string) {
  const contentDirectory = await paper({ 'site.yaml': site, 'articles/lake/gull-count.txt': article(address) });
  const { problems, articles } = await readContent({ contentDirectory });
  return { problems, discussion: articles[0]?.value.discussion };
}

test('a discussion that fits the chosen kind is no problem', async () => {
  const address = 'https://social.example/@gazette/114';
  const site = withComments('  kind: mastodon\n  host: social.example\n');
  expect(await problemsOf(site, address)).toEqual({ problems: [], discussion: address });
});

test.each([
  ['of another host', withComments('  kind: mastodon\n  host: social.example\n'), 'https://other.example/@gazette/114'],
  ['of another kind', withComments('  kind: bluesky\n'), 'https://social.example/@gazette/114'],
  ['without comments in site.yaml', siteYaml, 'https://social.example/@gazette/114'],
])('a discussion %s is a warning at its place', async (_, site, address) => {
  const { problems } = await problemsOf(site, address);
  expect(problems).toMatchObject([
    { file: 'articles/lake/gull-count.txt', line: 4, column: 13, severity: 'warning', ruleId: 'discussion-unfit' },
  ]);
});

test.each([
  ['  kind: mastodon\n', 'the server of the paper’s account'],
  ['  kind: mastodon\n  host: https://social.example\n', 'a host without `https://`'],
  ['  kind: giscus\n  repo: courier/talk\n', 'the id that giscus.app shows for the repository'],
  ['  kind: disqus\n', 'one of `mastodon`, `bluesky`, `giscus`'],
])('settings that lack something say what: %s', (lines, expected) => {
  const { problems } = readSite(new TextEncoder().encode(withComments(lines)), []);
  expect(problems.map(({ reason, help }) => `${reason} ${help}`).join(' ')).toContain(expected);
});
