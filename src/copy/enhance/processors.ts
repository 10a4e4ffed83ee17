import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { alignCells } from './align-cells.ts';
import { allowList } from './allow-list.ts';
import { checkLinks } from './check-links.ts';
import { findRelated } from './find-related.ts';
import { handlers } from './handlers.ts';
import { liftPhotos } from './lift-photos.ts';
import { lowerHeadings } from './lower-headings.ts';
import { makeEmbeds } from './make-embeds.ts';
import { markPullQuotes } from './mark-pull-quotes.ts';
import { nameNotes } from './name-notes.ts';
import { partStills } from './part-stills.ts';
import { showHtml } from './show-html.ts';
import { takeDateline } from './take-dateline.ts';
import { takeStock } from './take-stock.ts';
import { warnOfUnusedDefinitions } from './warn-of-unused-definitions.ts';
import { wrapTables } from './wrap-tables.ts';

/** Markdown to mdast: all of CommonMark and GFM. */
export const markdownParser = unified().use(remarkParse).use(remarkGfm).freeze();

/** What only Markdown needs before the common transforms. */
export const markdownTransforms = unified()
  .use(showHtml)
  .use(warnOfUnusedDefinitions)
  .use(findRelated)
  .use(partStills)
  .freeze();

/** What is made of the mdast of plain copy and Markdown. */
export const copyTransforms = unified()
  // First, while the first paragraph still is the first node.
  .use(takeDateline)
  .use(liftPhotos)
  .use(makeEmbeds)
  .use(markPullQuotes)
  .use(lowerHeadings)
  .use(checkLinks)
  .use(takeStock)
  .freeze();

/** That mdast to the hast that is printed. */
export const pageTransforms = unified()
  .use(remarkRehype, {
    handlers,
    clobberPrefix: 'note-',
    footnoteLabelProperties: {},
    footnoteBackContent: '↑',
    footnoteBackLabel: (note, mark) => `${note + 1}${mark > 1 ? `-${mark}` : ''}`,
  })
  .use(nameNotes)
  .use(alignCells)
  .use(wrapTables)
  // Last, so that nothing is printed that is not on the list.
  .use(rehypeSanitize, allowList)
  .freeze();
