import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { noteWords } from '../languages/note-words.ts';

/** Names the notes of a text, the marks that lead to them and the ways back, in the language and figures of the text. */
export function nameNotes() {
  return (tree: Root, file: VFile): void => {
    const notes = tree.children.at(-1);
    if (notes?.type !== 'element' || notes.properties['dataFootnotes'] === undefined) return;
    const language = file.data.copy?.language ?? 'en';
    const words = noteWords(language);
    const figures = new Intl.NumberFormat(language);
    const figure = (text: string) => text.replace(/\d+/g, (digits) => figures.format(Number(digits)));
    visit(tree, 'element', (element) => {
      const { properties } = element;
      if (element.tagName === 'h2' && properties['id'] === 'footnote-label') setText(element, words.heading);
      if (properties['dataFootnoteRef'] !== undefined) {
        const number = figure(toString(element));
        setText(element, number);
        properties['ariaLabel'] = words.note(number);
      }
      if (properties['dataFootnoteBackref'] !== undefined) {
        properties['ariaLabel'] = words.back(figure(String(properties['ariaLabel'])));
        properties['className'] = ['footnote-backref'];
      }
    });
  };
}

function setText(element: Element, value: string): void {
  element.children = [{ type: 'text', value }];
}
