import type { PhrasingContent } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { visit } from 'unist-util-visit';

/** More marks than this in one paragraph are printed as typed: reading them takes time that grows with their square. */
export const mostMarks = 400;

const mark = /[*[\]\\!@]|:\/\/|www\./i;
const marks = /[*[\]\\!@]|:\/\/|www\./gi;
const underscoreStandIn = '\uFDD0';

const options: Options = {
  extensions: [
    gfmAutolinkLiteral(),
    {
      disable: {
        null: [
          'autolink',
          'blockQuote',
          'characterReference',
          'codeFenced',
          'codeIndented',
          'codeText',
          'definition',
          'hardBreakEscape',
          'hardBreakTrailing',
          'headingAtx',
          'htmlFlow',
          'htmlText',
          'list',
          'setextUnderline',
          'thematicBreak',
        ],
      },
    },
  ],
  mdastExtensions: [gfmAutolinkLiteralFromMarkdown()],
};

/** How many marks of emphasis and links a paragraph has. */
export function countMarks(text: string): number {
  return mark.test(text) ? (text.match(marks)?.length ?? 0) : 0;
}

/**
 * The words of one paragraph of plain copy, without line breaks, as mdast: `*emphasis*`, `**strong**`, `[text](url)`,
 * images, bare addresses, `\` before a mark; everything else as typed. A text without marks takes a short way.
 */
export function readInline(text: string): PhrasingContent[] {
  return mark.test(text) ? readMarkup(text) : [{ type: 'text', value: text }];
}

/** The long way, through micromark; the same result for every text. Underscores are never markup in plain copy. */
export function readMarkup(text: string): PhrasingContent[] {
  const tree = fromMarkdown(text.replaceAll('_', underscoreStandIn), options);
  const [paragraph] = tree.children;
  if (paragraph?.type !== 'paragraph') return [{ type: 'text', value: text }];
  if (!text.includes('_')) return paragraph.children;
  visit(paragraph, (node) => {
    if (node.type === 'text') node.value = restore(node.value);
    if (node.type === 'link' || node.type === 'image') node.url = restore(node.url);
    if (node.type === 'image' && typeof node.alt === 'string') node.alt = restore(node.alt);
  });
  return paragraph.children;
}

function restore(text: string): string {
  return text.replaceAll(underscoreStandIn, '_');
}
