/**
 * Runs in the page: what is wider than the window and would be reached only by scrolling sideways, or not at all where
 * the overflow is hidden. What scrolls inside a frame of its own is in order.
 */
export function sideways(): string[] {
  const width = document.documentElement.clientWidth;
  const scrollsInside = (element: Element | null): boolean => {
    for (let outer = element; outer !== null && outer !== document.body; outer = outer.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(outer).overflowX)) return true;
    }
    return false;
  };
  const found =
    document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
  for (const element of document.body.querySelectorAll('*')) {
    const { left, right, width: own } = element.getBoundingClientRect();
    // What is kept for screen readers alone is a pixel wide or outside on purpose.
    const isShown = own > 1 && right > 0 && element.checkVisibility({ visibilityProperty: true });
    if (!isShown || scrollsInside(element)) continue;
    if (right > width + 1 || left < -1) {
      found.push(
        `${element.tagName.toLowerCase()} from ${Math.round(left)} to ${Math.round(right)}: ${element.textContent.trim().slice(0, 40)}`,
      );
    }
  }
  return found;
}
