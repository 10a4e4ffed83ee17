import { testSites } from '../../src/commands/checks/test-sites.ts';
import { inlineBlocks } from '../../src/policy/inline-blocks.ts';
import { builtSite } from './built-site.ts';
import { expect, test } from './visit.ts';

const site = builtSite(testSites[0].directory);

test('every page names exactly its own inline blocks, and no host but those of its players', () => {
  for (const { path, html } of site.pages) {
    const { scripts, styles, rules, policy } = inlineBlocks(html);
    expect(policy, `/${path} has a policy`).not.toBeNull();
    const content = policy?.content ?? '';
    const sources = content.split('; ').flatMap((part) => part.split(' ').slice(1));
    const hashes = sources.filter((source) => source.startsWith("'sha256-"));
    const blocks = [...scripts, ...rules, ...styles].map((hash) => `'${hash}'`);
    expect(new Set(hashes), `/${path} names its blocks`).toEqual(new Set(blocks));
    expect(content, `/${path}`).toMatch(/^default-src 'none'; /);
    expect(content, `/${path}`).not.toMatch(/'unsafe-|\*|http:/);
    const hosts = sources.filter((source) => source.startsWith('https:'));
    const players = [...html.matchAll(/data-src="(https:\/\/[^/"]+)/g)].map(([, origin]) => origin);
    expect(new Set(hosts), `/${path} names its players`).toEqual(new Set(players));
    expect(html, `/${path} has no style attribute and no handler`).not.toMatch(/<[a-z][^<>]*\s(?:style|on[a-z]+)="/);
  }
});

test('the policy is in force: a foreign script, style, frame or request comes to nothing', async ({
  page,
  complaints,
}) => {
  await page.goto(site.articleWith('<embed-player'));
  await page.evaluate(async () => {
    const directives = new Set<string>();
    Object.assign(globalThis, { directives });
    document.addEventListener('securitypolicyviolation', (event) => directives.add(event.effectiveDirective));
    const script = document.createElement('script');
    script.text = 'document.body.dataset.broken = "yes"';
    document.body.append(script);
    document.body.setAttribute('style', 'color: red');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="https://elsewhere.example/a.png" onerror="alert(1)" alt="">',
    );
    const frame = document.createElement('iframe');
    frame.src = 'https://elsewhere.example/';
    document.body.append(frame);
    await fetch('https://elsewhere.example/').catch(() => null);
  });
  const expected = ['connect-src', 'frame-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr'];
  const refused = () => page.evaluate(() => [...(Reflect.get(globalThis, 'directives') as Set<string>)].toSorted());
  await expect.poll(refused).toEqual(expected);
  expect(await page.evaluate(() => document.body.dataset['broken'] ?? null)).toBeNull();
  // The browser tells of each.
  complaints.splice(0);
});
