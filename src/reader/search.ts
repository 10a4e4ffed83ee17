import { findStories, openIndexes } from './pagefind.ts';
import type { Pagefind, Result } from './pagefind.ts';
import { moveByArrows, resultItem } from './search-results.ts';

/** The search page: its field, filters and results, with what was asked in the address. */

interface Facts {
  script: string;
  base: string;
  indexes: { name: string; path: string }[];
  language: string;
  words: Record<'found' | 'foundNothing' | 'loading' | 'how' | 'failed', string>;
}

const filterNames = ['section', 'author', 'year'] as const;
const atATime = 10;
/** Milliseconds after the last key until the search begins. */
const pause = 200;

class PaperSearch extends HTMLElement {
  #facts!: Facts;
  #form!: HTMLFormElement;
  #field!: HTMLInputElement;
  #opened: Promise<Pagefind> | null = null;
  #timer = 0;
  /** Counts the searches, so that a slow one does not overwrite a later. */
  #turn = 0;
  /** Whether the address of what is being typed has an entry of its own in the history: one, not one a letter. */
  #typing = false;
  #waiting: Result[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector<HTMLInputElement>('[name=q]');
    if (form === null || field === null) return;
    this.#facts = JSON.parse(this.querySelector('script')?.textContent ?? '') as Facts;
    this.#form = form;
    this.#field = field;
    field.addEventListener('focus', () => void this.#open().catch(() => undefined), { once: true });
    form.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        void this.#search(this.#typing ? 'replace' : 'push');
        this.#typing = true;
      }, pause);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      void this.#search(this.#typing ? 'replace' : 'push');
      this.#typing = false;
    });
    this.querySelector<HTMLButtonElement>('button[type="button"]')?.addEventListener(
      'click',
      () => void this.#showMore(),
    );
    moveByArrows(this, field);
    window.addEventListener('popstate', () => {
      this.#typing = false;
      void this.#readAddress();
    });
    // What was typed before the script was there is asked for now.
    if (field.value !== '' && location.search === '') void this.#search('push');
    else void this.#readAddress();
    if (document.activeElement === field) void this.#open().catch(() => undefined);
  }

  /** Fills the form from the address and searches, where the address asks for something. */
  async #readAddress(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    this.#field.value = (asked.get('q') ?? '').slice(0, this.#field.maxLength);
    for (const select of this.#form.querySelectorAll('select')) {
      const value = asked.get(select.name) ?? '';
      // The choices come with the index: until then, the one that is asked for.
      if (value !== '' && ![...select.options].some((option) => option.value === value)) {
        select.add(new Option(value, value));
      }
      select.value = value;
    }
    if (asked.size > 0 || this.#turn > 0) await this.#search(null);
  }

  async #search(history: 'push' | 'replace' | null): Promise<void> {
    const turn = (this.#turn += 1);
    const asked = new URLSearchParams(
      [...new FormData(this.#form)].flatMap(([name, value]) =>
        typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
      ),
    );
    const address = asked.size === 0 ? location.pathname : `?${asked.toString()}`;
    if (history === 'push') window.history.pushState(null, '', address);
    if (history === 'replace') window.history.replaceState(window.history.state, '', address);
    const query = asked.get('q') ?? '';
    const filters = Object.fromEntries([...asked].filter(([name]) => filterNames.some((known) => known === name)));
    if (query === '') {
      void this.#show([]);
      this.#say(this.#facts.words.how);
      return;
    }
    try {
      const pagefind = await this.#open();
      const indexes = this.#facts.indexes.map(({ name }) => name);
      const found = await findStories(pagefind, query, { filters, byDate: asked.has('sort'), indexes });
      if (turn !== this.#turn) return;
      const { found: some, foundNothing } = this.#facts.words;
      const count = new Intl.NumberFormat(this.#facts.language).format(found.length);
      await this.#show(found, turn);
      this.#say(found.length === 0 ? foundNothing.replace('{query}', () => query) : some.replace('{count}', count));
    } catch {
      if (turn !== this.#turn) return;
      void this.#show([]);
      this.#say(this.#facts.words.failed);
    }
  }

  /** The indexes, loaded at the first use; after a failure the next use tries again. */
  #open(): Promise<Pagefind> {
    if (this.#opened === null) {
      const { script, indexes, words } = this.#facts;
      this.#say(words.loading);
      this.#opened = openIndexes(
        script,
        indexes.map(({ path }) => path),
      ).then(async (pagefind) => {
        await this.#fillFilters(pagefind);
        this.#say(words.how);
        return pagefind;
      });
      this.#opened.catch(() => {
        this.#opened = null;
        this.#say(words.failed);
      });
    }
    return this.#opened;
  }

  async #fillFilters(pagefind: Pagefind): Promise<void> {
    const counts = await pagefind.filters();
    const { language } = this.#facts;
    const { compare } = new Intl.Collator(language, { numeric: true });
    for (const name of filterNames) {
      const select = this.#form.querySelector<HTMLSelectElement>(`[name=${name}]`);
      if (select === null) continue;
      const chosen = select.value;
      const values = Object.keys(counts[name] ?? {}).sort(compare);
      if (name === 'year') values.reverse();
      select.length = 1;
      for (const value of new Set(chosen === '' ? values : [...values, chosen])) select.add(new Option(value, value));
      select.value = chosen;
    }
  }

  async #show(found: Result[], turn = this.#turn): Promise<void> {
    this.#waiting = found;
    const list = this.querySelector('ol');
    const shown = await this.#next();
    if (turn !== this.#turn) return;
    list?.replaceChildren(...shown);
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const shown = await this.#next();
    if (turn !== this.#turn) return;
    this.querySelector('ol')?.append(...shown);
    shown[0]?.querySelector('a')?.focus();
  }

  async #next(): Promise<HTMLLIElement[]> {
    const now = this.#waiting.slice(0, atATime);
    this.#waiting = this.#waiting.slice(atATime);
    const more = this.querySelector<HTMLButtonElement>('button[type="button"]');
    if (more !== null) more.hidden = this.#waiting.length === 0;
    return Promise.all(now.map((result) => resultItem(result, this.#facts.base)));
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status !== null) status.textContent = text;
  }
}

customElements.define('paper-search', PaperSearch);
