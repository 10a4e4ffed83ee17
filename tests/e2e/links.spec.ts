import type { APIRequestContext } from '@playwright/test';
import { builtSite } from './built-site.ts';
import { expect, test, type Page } from './visit.ts';

interface Found {
  /** Addresses of everything the page links to or loads, resolved. */
  addresses: string[];
  canonical: string | null;
  ids: string[];
}

/** Reads a page without loading what is on it. */
function readPage(page: Page, html: string, url: string): Promise<Found> {
  return page.evaluate(
    ([source, base]) => {
      const parsed = new DOMParser().parseFromString(source, 'text/html');
      const values = (selector: string, name: string) =>
        [...parsed.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
      const sets = values('[srcset]', 'srcset').flatMap((set) =>
        set.split(',').map((part) => part.trim().split(/\s+/)[0]),
      );
      const links = [...values('a[href], link[href]:not([rel=canonical])', 'href'), ...values('[src]', 'src')];
      return {
        addresses: [...links, ...sets].map((address) => new URL(address ?? '', base).href),
        canonical: parsed.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
        ids: values('[id]', 'id'),
      };
    },
    [html, url] as const,
  );
}

async function crawl(page: Page, request: APIRequestContext, start: string) {
  const pages = new Map<string, Found>();
  const broken: string[] = [];
  const fragments: { from: string; to: string; id: string }[] = [];
  const seen = new Set([start]);
  const waiting = [{ from: 'the start', url: start }];
  for (const { from, url } of waiting) {
    const response = await request.get(url, { maxRedirects: 0 });
    if (response.status() !== 200) {
      broken.push(`${url} (${response.status()}, linked from ${from})`);
      continue;
    }
    if (!(response.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    const found = await readPage(page, await response.text(), url);
    pages.set(url, found);
    for (const address of found.addresses) {
      const [target = '', id] = address.split('#');
      if (new URL(target).origin !== new URL(start).origin) continue;
      if (!target.startsWith(start)) broken.push(`${target} (outside of the site, linked from ${url})`);
      if (id !== undefined) fragments.push({ from: url, to: target, id: decodeURIComponent(id) });
      if (seen.has(target)) continue;
      seen.add(target);
      waiting.push({ from: url, url: target });
    }
  }
  return { pages, broken, fragments };
}

test('every link, picture, font and script resolves, without a redirect', async ({ page, request, baseURL, site }) => {
  test.setTimeout(180_000);
  const start = baseURL ?? '';
  const { pages, broken, fragments } = await crawl(page, request, start);
  expect(broken).toEqual([]);

  await test.step('every anchor is on the page it leads to', () => {
    const lost = fragments.filter(({ to, id }) => pages.get(to)?.ids.includes(id) !== true);
    expect(lost).toEqual([]);
  });

  await test.step('every page that was built can be reached by links', () => {
    const built = builtSite(site.directory).pages.map(({ path }) => start + encodeURI(path));
    const unreached = built.filter((url) => !pages.has(url) && !url.endsWith('404.html'));
    expect(unreached).toEqual([]);
  });

  await test.step('every page names its own address as the one to keep', () => {
    const strange = [...pages].filter(([url, { canonical }]) => {
      return canonical === null || new URL(canonical).pathname !== new URL(url).pathname;
    });
    expect(strange.map(([url]) => url)).toEqual([]);
  });

  await test.step('no page has an id twice', () => {
    const doubled = [...pages].flatMap(([url, { ids }]) =>
      ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${url}#${id}`),
    );
    expect(doubled).toEqual([]);
  });
});
