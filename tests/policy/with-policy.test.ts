import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withPolicy } from '../../src/policy/with-policy.ts';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const astro = (...blocks: string[]) =>
  `<meta http-equiv="content-security-policy" content="script-src 'self' ${blocks.map((text) => `'${hash(text)}'`).join(' ')};">`;

/** What the policy of a page says of one kind of source. */
function sourcesOf(html: string, directive: string): string[] {
  const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html) ?? [];
  return policy.split('; ').flatMap((part) => (part.startsWith(`${directive} `) ? part.split(' ').slice(1) : []));
}

describe('the policy of a page', () => {
  const known = astro('one()', 'two()', '.a{}', '.b{}');

  test('names of the blocks of all pages those that the page has', () => {
    const page = `<!doctype html><html><head><meta charset="utf-8"><title>A</title>${known}<style>.a{}</style></head><body><script type="module">two()</script></body></html>`;
    const printed = withPolicy(page, { guests: {}, page: '/a/' });
    expect(sourcesOf(printed, 'script-src')).toEqual(["'self'", `'${hash('two()')}'`]);
    expect(sourcesOf(printed, 'style-src')).toEqual(["'self'", `'${hash('.a{}')}'`]);
    expect(printed.match(/http-equiv/g)).toHaveLength(1);
    expect(printed.replace(/<meta http-equiv[^>]*>/, '')).toBe(page.replace(known, ''));
    expect(printed).toMatch(/^<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="content-security-/);
  });

  test('is there too on a page that Astro gave none', () => {
    const printed = withPolicy('<html><head><title>Moved</title></head></html>', { guests: {}, page: '/a/' });
    expect(printed).toMatch(/^<html><head><meta http-equiv="content-security-policy" content="default-src 'none';/);
  });

  test('lets speculation rules pass, and says nothing of data', () => {
    const rules = '{"prefetch":[]}';
    const page = `<head>${known}<script type="speculationrules">${rules}</script><script type="application/ld+json">{}</script></head>`;
    expect(sourcesOf(withPolicy(page, { guests: {}, page: '/a/' }), 'script-src')).toEqual([
      "'self'",
      `'${hash(rules)}'`,
    ]);
  });

  test('is not fooled by what only looks like a block', () => {
    const page = `<head>${known}<meta name="description" content="<script>alert(1)</script>"></head><!-- <style>x</style> --><textarea><script>alert(2)</script></textarea>`;
    expect(sourcesOf(withPolicy(page, { guests: {}, page: '/a/' }), 'script-src')).toEqual(["'self'"]);
  });

  test.for(['<script>alert(1)</script>', '<style>*{}</style>', '<script type=module>alert(1)</script>'])(
    'stops a page with the foreign block %s',
    (block) => {
      expect(() =>
        withPolicy(`<head>${known}</head><body>${block}</body>`, { guests: {}, page: '/2024/11/gulls/' }),
      ).toThrow('Unexpected inline script or style sheet in `/2024/11/gulls/`');
    },
  );

  test('takes what is bundled from elsewhere where the page does not name it', () => {
    const page = '<head><meta charset="utf-8"><style>.a{}</style></head>';
    const policyWith = (...blocks: string[]) =>
      withPolicy(page, { guests: {}, bundled: new Set(blocks.map(hash)), page: '/a/' });
    expect(sourcesOf(policyWith('.a{}', '.b{}'), 'style-src')).toEqual(["'self'", `'${hash('.a{}')}'`]);
    expect(() => policyWith('.b{}')).toThrow('Unexpected inline script or style sheet');
  });
});
