import { announce } from './announce.ts';
import { pathOnPage } from './article-facts.ts';
import { closeWhenLeft } from './close-when-left.ts';
import { said } from './said.ts';
import { choices, kept } from './store.ts';

/**
 * The tools at the head of an article. What is seldom used is loaded at its first use; until then this is all that the
 * tools cost.
 */
class ReadingTools extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const menu = this.querySelector('details');
    if (menu !== null) closeWhenLeft(menu);
    const save = this.querySelector<HTMLButtonElement>('[data-save]');
    save?.addEventListener('click', () => this.#tried(this.#save()));
    addEventListener('pageshow', () => this.#showSaved());
    this.#showSaved();
    const listen = this.querySelector<HTMLButtonElement>('[data-listen]');
    // The methods are missing in browsers that cannot speak, whatever the types say.
    if (listen !== null && 'speechSynthesis' in window) {
      listen.hidden = false;
      listen.addEventListener('click', () => this.#tried(this.#listen(listen)));
    }
    const path = pathOnPage();
    const isKnown = (name: 'saved' | 'read') => kept(name).some((article) => article.path === path);
    if (choices().marksRead || isKnown('saved') || isKnown('read')) {
      void import('./changes.ts').then(({ showChanges }) => showChanges(this));
    }
  }

  async #save(): Promise<void> {
    const { toggleSaved } = await import('./save.ts');
    this.#say('');
    const outcome = await toggleSaved();
    this.#showSaved();
    this.#say(said(outcome));
  }

  async #listen(button: HTMLElement): Promise<void> {
    const { listenTo } = await import('./listen.ts');
    this.#say('');
    if (!(await listenTo(button))) this.#say(said('noVoice'));
  }

  /** Says so where a tool cannot be loaded. */
  #tried(use: Promise<void>): void {
    use.catch(() => this.#say(said('noConnection')));
  }

  #say(text: string): void {
    announce(this.querySelector(':scope > [role="status"]'), text);
  }

  #showSaved(): void {
    const save = this.querySelector<HTMLButtonElement>('[data-save]');
    if (save === null) return;
    const isSaved = kept('saved').some(({ path }) => path === pathOnPage());
    save.setAttribute('aria-pressed', String(isSaved));
  }
}

customElements.define('reading-tools', ReadingTools);
