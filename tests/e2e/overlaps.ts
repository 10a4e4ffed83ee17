/**
 * Runs in the page: headings, paragraphs and pictures of the main part that lie over one another, and those whose text
 * runs out of their box.
 */
export function overlaps(): string[] {
  const told = (element: Element) =>
    `${element.tagName.toLowerCase()} “${(element.textContent || element.getAttribute('alt') || '').trim().slice(0, 40)}”`;
  const blocks = [...document.querySelectorAll('main :is(h1, h2, h3, p, img)')].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  const found = blocks
    .filter((block) => block.tagName !== 'IMG' && block.scrollWidth > block.clientWidth + 1)
    .map((block) => `${told(block)} runs out of its box`);
  const boxes = blocks.map((block) => ({ block, box: block.getBoundingClientRect() }));
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 1 && down > 1 && !one.block.contains(other.block)) {
        found.push(`${told(one.block)} lies over ${told(other.block)}`);
      }
    }
  }
  return found;
}
