import { languageOf } from './article-facts.ts';
import { textBlocks, textOf } from './text-blocks.ts';

/** What is spoken at one go. */
export interface Passage {
  text: string;
  /** The paragraph that it is from. */
  block: HTMLElement;
  language: string;
}

/** Some voices fall silent in the middle of what is longer. */
const longest = 220;

/** Headline, standfirst and text of the article on this page, in passages of a few sentences. */
export function passages(): Passage[] {
  const head = [...document.querySelectorAll<HTMLElement>('article > header h1, article > header h1 + p')];
  return [...head, ...textBlocks()].flatMap((block) => {
    const language = languageOf(block);
    return cut(textOf(block), language).map((text) => ({ text, block, language }));
  });
}

/** Cuts a paragraph between sentences. A sentence that is too long stays whole. */
function cut(text: string, language: string): string[] {
  if (text === '') return [];
  if (text.length <= longest) return [text];
  const parts: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const last = parts.at(-1);
    if (last === undefined || last.length + segment.length > longest) parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  return parts;
}
