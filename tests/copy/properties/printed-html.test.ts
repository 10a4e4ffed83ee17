import fc from 'fast-check';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { allowList } from '../../../src/copy/enhance/allow-list.ts';
import { parseCopy } from '../../../src/copy/parse-copy.ts';
import { sampleSettings } from '../sample-settings.ts';
import { anyPath, anyText, likelyText, runs, timeout } from './arbitrary-copy.ts';

const elements = new Set(allowList.tagNames);
const attributes = new Set([
  'href',
  'title',
  'id',
  'aria-label',
  'class',
  'src',
  'alt',
  'type',
  'disabled',
  'checked',
  'start',
  'value',
  'tabindex',
]);
const read = (path: string, text: string) =>
  parseCopy({ path, text, photos: new Set(['boats.jpg']) }, sampleSettings).article.html;

test(
  'Nothing from a text becomes an element, an attribute or a URL scheme that is not on the list',
  { timeout },
  () => {
    fc.assert(
      fc.property(anyPath, fc.oneof(anyText, likelyText), (path, text) => {
        for (const { tagName, attrs } of elementsOf(parseFragment(read(path, text)))) {
          expect(elements).toContain(tagName);
          for (const { name, value } of attrs) {
            expect(attributes).toContain(name);
            if (name === 'href') expect(value).toMatch(/^(?:https?:|mailto:|(?![a-z][a-z\d+.-]*:))/i);
            if (name === 'src') expect(value).not.toMatch(/^(?:[a-z][a-z\d+.-]*:|\/\/)/i);
          }
        }
      }),
      runs,
    );
  },
);

test('The HTML of a text is well-formed', { timeout }, () => {
  fc.assert(
    fc.property(anyPath, likelyText, (path, text) => {
      const errors: string[] = [];
      parseFragment(read(path, text), { onParseError: ({ code }) => errors.push(code) });
      expect(errors).toEqual([]);
    }),
    runs,
  );
});

function elementsOf(parent: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return parent.childNodes
    .filter((node) => defaultTreeAdapter.isElementNode(node))
    .flatMap((element) => [element, ...elementsOf(element)]);
}
