import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';

/** Sets each table in a frame that scrolls sideways by itself, named by the heads of its columns. */
export function wrapTables() {
  return (tree: Root): void => {
    tree.children.forEach((block, at) => {
      if (block.type !== 'element' || block.tagName !== 'table') return;
      alignNumbers(rowsOf(block));
      tree.children[at] = {
        type: 'element',
        tagName: 'section',
        properties: { className: ['table-scroll'], tabIndex: 0, ariaLabel: nameOf(block) },
        children: [block],
      };
    });
  };
}

/** A column of numbers alone stands at the right, also where the text does not say so. */
function alignNumbers([head = [], ...rows]: Element[][]): void {
  head.forEach((top, column) => {
    const cells = rows.flatMap((row) => row[column] ?? []);
    const isAligned = [top, ...cells].some(({ properties }) => properties['className'] !== undefined);
    if (isAligned || cells.length === 0 || !cells.every(isNumber)) return;
    for (const cell of [top, ...cells]) cell.properties['className'] = ['right'];
  });
}

const isNumber = (cell: Element): boolean => /^[\p{Sc}+−–-]?\s?\d[\d.,\s]*\s?[\p{Sc}%]?$/u.test(toString(cell).trim());

const nameOf = (table: Element): string =>
  (rowsOf(table)[0] ?? [])
    .map((cell) => toString(cell).trim())
    .filter((text) => text !== '')
    .join(', ') || '…';

const elementsOf = ({ children }: Element): Element[] => children.filter((child) => child.type === 'element');
const rowsOf = (table: Element): Element[][] => elementsOf(table).flatMap(elementsOf).map(elementsOf);
