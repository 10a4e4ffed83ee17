import { choices } from './store.ts';

/** Shows theme and text size as chosen. `early-choices.ts` does the same before the first paint. */
export function showChoices(): void {
  const { theme, size } = choices();
  const root = document.documentElement;
  for (const [name, value] of Object.entries({ theme, size })) {
    if (value === null) root.removeAttribute(`data-${name}`);
    else root.setAttribute(`data-${name}`, value);
  }
  for (const [index, own] of ['light', 'dark'].entries()) {
    const color = document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')[index];
    if (color === undefined) continue;
    color.media = theme === null ? `(prefers-color-scheme: ${own})` : theme === own ? 'all' : 'not all';
  }
}

// Another tab has chosen.
addEventListener('storage', showChoices);
