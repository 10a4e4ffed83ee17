import { showChoices } from './appearance.ts';
import { choices, choose } from './store.ts';
import type { Size, Theme } from './store.ts';

/** The radio buttons for text size and theme, in the menu of an article and on the page of settings. */
class ReadingChoices extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const value = target.value || null;
      const isKept = choose(target.dataset['choice'] === 'size' ? { size: value as Size } : { theme: value as Theme });
      showChoices();
      const status = this.querySelector('[role="status"]');
      if (status !== null) status.textContent = isKept ? '' : (this.dataset['refused'] ?? '');
    });
    // A page that comes back from the browser's memory, or one beside another that has chosen.
    addEventListener('pageshow', () => this.#show());
    addEventListener('storage', () => this.#show());
  }

  #show(): void {
    const { theme, size } = choices();
    for (const input of this.querySelectorAll('input')) {
      input.checked = input.value === ((input.dataset['choice'] === 'size' ? size : theme) ?? '');
    }
  }
}

customElements.define('reading-choices', ReadingChoices);
