import { Parser } from 'htmlparser2';

/** The words of an article's text in its printed page: no navigation, no letters; paragraphs parted by a space. */
export function textOfPage(html: string): string {
  const words: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag(name, { class: classes = '' }) {
      if (depth > 0 && !childless.has(name)) depth += 1;
      else if (depth === 0 && classes.split(' ').includes('article-text')) depth = 1;
      if (blocks.has(name)) words.push(' ');
    },
    ontext(text) {
      if (depth > 0) words.push(text);
    },
    onclosetag(name) {
      if (depth > 0 && !childless.has(name)) depth -= 1;
    },
  });
  parser.end(html);
  return words.join('').replace(/\s+/g, ' ').trim();
}

const childless = new Set(['br', 'hr', 'img', 'input', 'source', 'wbr']);
const blocks = new Set(['p', 'li', 'h2', 'h3', 'h4', 'blockquote', 'figure', 'figcaption', 'td', 'th', 'br', 'div']);
