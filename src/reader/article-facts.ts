import { base } from './store.ts';
import type { Kept } from './store.ts';
import { digestsOf } from './text-blocks.ts';

/** The article on this page as it is kept when the reader saves it. */
export function articleOnPage(): Kept {
  const headline = document.querySelector('article h1');
  return {
    path: pathOnPage(),
    headline: headline?.textContent.trim() ?? document.title,
    language: languageOf(headline),
    at: new Date().toISOString(),
    modified: document.querySelector<HTMLMetaElement>('meta[property="article:modified_time"]')?.content ?? null,
    digests: digestsOf(),
  };
}

/** From the root of the paper: `2026/11/ice-survey/`. */
export const pathOnPage = (): string => location.pathname.slice(base.length);

/** The language that an element is in, as the page says. */
export function languageOf(element: Element | null | undefined): string {
  return element?.closest<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang;
}
