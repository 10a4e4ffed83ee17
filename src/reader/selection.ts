/** Watches what the reader selects, and loads the tool for quotes when it is a passage of an article. */

const settled = 350;
let waiting = 0;

if (document.querySelector('.article-text') !== null && document.getElementById('reading-words') !== null) {
  document.addEventListener('selectionchange', wait);
  // Something may have been selected before this script came.
  wait();
}

function wait(): void {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => void offer(), settled);
}

async function offer(): Promise<void> {
  const selection = getSelection();
  const text = document.querySelector('.article-text');
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const isQuotable =
    range !== null &&
    !range.collapsed &&
    text?.contains(range.commonAncestorContainer) === true &&
    !/^\s*$/.test(range.toString());
  if (!isQuotable && document.querySelector('.quote') === null) return;
  const { offerQuote } = await import('./quote.ts');
  offerQuote(isQuotable ? range : null);
}
