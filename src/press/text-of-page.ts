import { Parser } from 'htmlparser2';

/**
 * The words of an article's text in its printed page: no navigation, no letters, no marks of notes, and of a video or map
 * only its caption; paragraphs parted by a space.
 */
export function textOfPage(html: string): string {
  const words: string[] = [];
  let depth = 0;
  /** Depths at which an embed, and what is left out, began; 0 outside of one. */
  let embed = 0;
  let leftOut = 0;
  const parser = new Parser({
    onopentag(name, { class: classes = '' }) {
      const named = classes.split(' ');
      if (depth > 0 && !childless.has(name)) depth += 1;
      else if (depth === 0 && named.includes('article-text')) depth = 1;
      if (embed === 0 && named.includes('embed')) embed = depth;
      const isLink = name === 'sup' || named.includes('footnote-backref') || (embed > 0 && name === 'a');
      if (leftOut === 0 && isLink) leftOut = depth;
      if (blocks.has(name)) words.push(' ');
    },
    ontext(text) {
      if (depth > 0 && leftOut === 0) words.push(text);
    },
    onclosetag(name) {
      if (depth === 0 || childless.has(name)) return;
      if (depth === embed) embed = 0;
      if (depth === leftOut) leftOut = 0;
      depth -= 1;
    },
  });
  parser.end(html);
  return words.join('').replace(/\s+/g, ' ').trim();
}

const childless = new Set(['br', 'hr', 'img', 'input', 'source', 'wbr']);
const blocks = new Set(['p', 'li', 'h2', 'h3', 'h4', 'blockquote', 'figure', 'figcaption', 'td', 'th', 'br', 'div']);
