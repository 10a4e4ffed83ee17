import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { CopyData } from '../enhance/copy-data.ts';
import { copyTransforms, markdownTransforms, pageTransforms } from '../enhance/processors.ts';
import { quotationMarks } from '../enhance/quotation-marks.ts';
import type { Grammar } from '../grammar.ts';
import type { Reading } from '../reading.ts';
import { pageBody } from './page-body.ts';

/** A body made ready for printing, with what the transforms found in it. */
export interface RenderedBody extends CopyData {
  body: HastRoot;
}

/** Runs the transforms over the text of an article, which may be in another language than the paper. */
export function renderBody(
  tree: Root,
  isMarkdown: boolean,
  grammar: Grammar,
  reading: Reading,
  language: string = grammar.settings.language,
): RenderedBody {
  const copy: CopyData = { reading, grammar, language, dateline: null, photos: [], related: [], wordCount: 0 };
  const file = new VFile({ data: { copy } });
  if (isMarkdown) markdownTransforms.runSync(tree, file);
  if (grammar.settings.smartQuotes) curlQuotes(grammar.settings.language).runSync(tree, file);
  copyTransforms.runSync(tree, file);
  const hasNotes = tree.children.at(-1)?.type === 'footnoteDefinition';
  const body = isMarkdown || hasNotes ? pageTransforms.runSync(tree, file) : pageBody(tree, file);
  return { ...copy, body };
}

function curlQuotes(language: string) {
  const [openingQuotes, closingQuotes] = quotationMarks(language);
  return unified().use(remarkSmartypants, {
    openingQuotes,
    closingQuotes,
    backticks: false,
    dashes: false,
    ellipses: false,
  });
}
