import { articleOnPage, pathOnPage } from './article-facts.ts';
import { keep, kept } from './store.ts';
import { dropPage, keepPage } from './kept-pages.ts';

/** Saves the article on this page, or takes it off the list. Gives the name of what to say. */
export async function toggleSaved(): Promise<'saved' | 'removed' | 'notSaved'> {
  const path = pathOnPage();
  const others = kept('saved').filter((article) => article.path !== path);
  if (others.length < kept('saved').length) {
    keep('saved', others);
    await dropPage(path);
    return 'removed';
  }
  if (!keep('saved', [articleOnPage(), ...others])) {
    keep('saved', others);
    return 'notSaved';
  }
  await keepPage(path, picturesShown());
  return 'saved';
}

/** Addresses of the photos of the article as this screen has loaded them. */
function picturesShown(): string[] {
  const shown = [...document.querySelectorAll<HTMLImageElement>('article figure img')].map((image) => image.currentSrc);
  return shown.filter((address) => address !== '');
}
