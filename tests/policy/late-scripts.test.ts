import { expect, test } from 'vitest';
import { inlineBlocks } from '../../src/policy/inline-blocks.ts';
import { lateScripts } from '../../src/policy/late-scripts.ts';

test('a bundled script leaves its address, which is data', () => {
  const page = '<body><p>Text</p><script type="module" src="/_astro/paper.Ab1.js"></script></body>';
  const printed = lateScripts(page);
  expect(printed).toBe(
    '<body><p>Text</p><script type="application/json" data-late="/_astro/paper.Ab1.js"></script></body>',
  );
  expect(inlineBlocks(printed).scripts).toEqual([]);
});

test('scripts inside of the page stay as they are', () => {
  const page =
    '<script>early()</script><script type="module">own()</script><script type="application/json">{}</script>';
  expect(lateScripts(page)).toBe(page);
});
