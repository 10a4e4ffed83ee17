/** Paragraphs, subheads, points of lists and corrections of the article on this page, in their order. */
export function textBlocks(): HTMLElement[] {
  const parts = ['.article-text', '#corrections'].flatMap((part) =>
    ['p', 'h2', 'h3', 'h4', 'li', 'pre', 'tr'].map((block) => `${part} ${block}`),
  );
  const found = [...document.querySelectorAll<HTMLElement>(parts.join(','))];
  return found.filter(
    (block) =>
      !block.matches('.embed, figure *, aside *') && !found.some((other) => other !== block && other.contains(block)),
  );
}

const noteLinks = 'sup, .footnote-backref';

/** The text of a block as a reader knows it, whatever the breaks of its lines, and without the marks of its notes. */
export function textOf(block: HTMLElement): string {
  let words: Element = block;
  if (block.querySelector(noteLinks) !== null) {
    words = block.cloneNode(true) as HTMLElement;
    for (const link of words.querySelectorAll(noteLinks)) link.remove();
  }
  return words.textContent.replace(/\s+/g, ' ').trim();
}

/** A digest for each paragraph of the article on this page. */
export const digestsOf = (): string[] => textBlocks().map((block) => digest(textOf(block)));

/** FNV-1a of 32 bits over UTF-16 units, in base 36: tells whether a text is the same, and guards nothing. */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
