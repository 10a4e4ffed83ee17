import { filled, said } from './said.ts';
import { textBlocks } from './text-blocks.ts';
import { coveredParts, textDirective } from './text-directive.ts';

let shown: HTMLElement | null = null;

// Not every browser goes on from a selection, so the first Tab after it is led.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Tab' || event.shiftKey || shown === null) return;
  const isElsewhere = document.activeElement?.contains(shown) === false;
  if (isElsewhere || shown.contains(document.activeElement)) return;
  event.preventDefault();
  shown.querySelector('button')?.focus();
});

/** Offers to copy the selected passage as a quote, beside it and next in the order of the keyboard; takes the offer back at null. */
export function offerQuote(range: Range | null): void {
  // The selection goes where the reader presses the button or copies by hand: the offer stays then.
  if (range === null && shown?.contains(document.activeElement) === true) return;
  shown?.remove();
  shown = null;
  if (range !== null) shown = makeOffer(range.cloneRange());
}

function makeOffer(range: Range): HTMLElement {
  const offer = document.createElement('div');
  offer.className = 'quote not-in-print';
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.textContent = said('copyQuote');
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'unseen';
  offer.append(copy, status);
  // A press would take the selection away before it is a click.
  copy.addEventListener('pointerdown', (event) => event.preventDefault());
  const quote = quoteOf(range);
  copy.addEventListener('click', () => void copyQuote(quote, { offer, status }));
  offer.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close(offer);
  });
  place(offer, range);
  setTimeout(() => {
    if (status.textContent === '') status.textContent = said('quoteReady');
  }, 60);
  return offer;
}

/** After the paragraph where the passage ends, so that Tab comes to it next; below the passage on the screen. */
function place(offer: HTMLElement, range: Range): void {
  const text = document.querySelector<HTMLElement>('.article-text');
  if (text === null) return;
  let end: Node | null = range.endContainer;
  while (end !== null && end.parentNode !== text) end = end.parentNode;
  if (end instanceof Element) end.after(offer);
  else text.append(offer);
  const frame = text.getBoundingClientRect();
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const room = Math.max(0, frame.width - offer.offsetWidth);
  offer.style.top = `${last.bottom - frame.top + 6}px`;
  offer.style.left = `${Math.min(room, Math.max(0, last.right - frame.left - offer.offsetWidth))}px`;
}

/** The passage with its source, as it is pasted. */
function quoteOf(range: Range): string {
  const headline = document.querySelector('article h1')?.textContent.trim() ?? document.title;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const blocks = textBlocks();
  const parts = coveredParts(range, blocks);
  const quote = parts.length > 0 ? parts.join(' ') : range.toString().replace(/\s+/g, ' ').trim();
  const address = `${canonical ?? location.href.replace(/#.*/, '')}#:~:${textDirective(range, blocks)}`;
  const pattern = said('quotePattern');
  return filled(pattern, { quote: withInnerMarks(quote, pattern), headline, address });
}

/** A passage that holds a quotation is set in the marks of one within another (Chicago Manual of Style 13.30). */
function withInnerMarks(quote: string, pattern: string): string {
  const [, open = '', close = ''] = /(\S)\s*\{quote\}\s*(\S)/.exec(pattern) ?? [];
  const [innerOpen, innerClose] = inner[open + close] ?? [open, close];
  return quote.replaceAll(open, innerOpen).replaceAll(close, innerClose);
}

const inner: Readonly<Record<string, [open: string, close: string]>> = {
  '“”': ['‘', '’'],
  '„“': ['‚', '‘'],
  '«»': ['“', '”'],
};

async function copyQuote(quote: string, { offer, status }: { offer: HTMLElement; status: HTMLElement }): Promise<void> {
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(quote);
    setTimeout(() => {
      status.className = '';
      status.textContent = said('quoteCopied');
    }, 60);
  } catch {
    const label = document.createElement('label');
    const field = document.createElement('textarea');
    field.readOnly = true;
    field.rows = 4;
    field.value = quote;
    label.append(said('quoteByHand'), field);
    offer.replaceChildren(label);
    field.focus();
    field.select();
  }
}

/** Gives the focus back to the paragraph that the passage ends in. */
function close(offer: HTMLElement): void {
  getSelection()?.removeAllRanges();
  const paragraph = offer.previousElementSibling;
  offer.remove();
  shown = null;
  if (!(paragraph instanceof HTMLElement)) return;
  paragraph.tabIndex = -1;
  paragraph.addEventListener('blur', () => paragraph.removeAttribute('tabindex'), { once: true });
  paragraph.focus({ preventScroll: true });
}
