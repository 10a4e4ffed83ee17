/**
 * Puts words into a live region, from where a screen reader announces them, and takes them back when they have had time
 * to be read. No words take back what is there.
 */
export function announce(status: Element | null | undefined, text: string): void {
  if (!status) return;
  clearTimeout(timers.get(status));
  status.textContent = '';
  // A screen reader announces a change, and the same words again are none.
  if (text !== '') later(status, 60, () => show(status, text));
}

const timers = new WeakMap<Element, number>();

function show(status: Element, text: string): void {
  status.textContent = text;
  later(status, timeToRead(text), () => (status.textContent = ''));
}

function later(status: Element, milliseconds: number, work: () => void): void {
  timers.set(status, window.setTimeout(work, milliseconds));
}

/** In milliseconds: time to find the words, and a slow reader’s ten letters a second. */
const timeToRead = (text: string): number => 5000 + 100 * text.length;
