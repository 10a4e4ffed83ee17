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
  await keepPage(path, await pictures());
  return 'saved';
}

/** How long photos further down may take, in milliseconds; what is not there then is not kept. */
const patience = 8000;

/** Addresses of the photos of the article as this screen shows them; those further down are loaded for it. */
async function pictures(): Promise<string[]> {
  const images = [...document.querySelectorAll<HTMLImageElement>('article figure img')];
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  const loaded = images.map((image) => {
    image.loading = 'eager';
    return image.decode().catch(() => undefined);
  });
  await Promise.race([Promise.all(loaded), late]);
  return images.map(({ currentSrc }) => currentSrc).filter((address) => address !== '');
}
