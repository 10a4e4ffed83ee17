import fc from 'fast-check';
import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { readBlocks } from '../../../src/copy/body/blocks.ts';
import { pageBody } from '../../../src/copy/body/page-body.ts';
import { printHtml, printNode } from '../../../src/copy/body/print-html.ts';
import { readBody } from '../../../src/copy/body/read-body.ts';
import type { CopyData } from '../../../src/copy/enhance/copy-data.ts';
import { copyTransforms, pageTransforms } from '../../../src/copy/enhance/processors.ts';
import { grammarFor } from '../../../src/copy/grammar.ts';
import { readSource } from '../../../src/copy/read-source.ts';
import { sampleSettings } from '../sample-settings.ts';
import { anyText, likelyText, runs, timeout } from './arbitrary-copy.ts';

test('The short way from a text to HTML equals the long one through the libraries', { timeout }, () => {
  fc.assert(
    fc.property(fc.oneof(likelyText, anyText), (text) => {
      expect(printHtml(pageBody(...transformed(text)))).toBe(printNode(pageTransforms.runSync(...transformed(text))));
    }),
    runs,
  );
});

/** The mdast of a text that is body throughout, on the brink of becoming hast. */
function transformed(text: string): [Root, VFile] {
  const grammar = grammarFor(sampleSettings);
  const { reading } = readSource(text);
  const tree = readBody(readBlocks(0, false, grammar, reading), grammar, reading);
  const copy: CopyData = { reading, grammar, language: 'en-US', dateline: null, photos: [], related: [], wordCount: 0 };
  const file = new VFile({ data: { copy } });
  copyTransforms.runSync(tree, file);
  return [tree, file];
}
