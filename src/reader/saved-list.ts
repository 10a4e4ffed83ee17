import { announce } from './announce.ts';
import { dropPage } from './kept-pages.ts';
import { readList, writeList } from './list-file.ts';
import { filled } from './said.ts';
import { base, keep, kept } from './store.ts';
import type { Kept } from './store.ts';

/** The page of saved articles: reads one, takes one off, to a file and from one. */
class SavedList extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.#show();
    addEventListener('pageshow', () => this.#show());
    this.querySelector('[data-to-file]')?.addEventListener('click', () => this.#toFile());
    const field = this.querySelector<HTMLInputElement>('input[type="file"]');
    this.querySelector('[data-from-file]')?.addEventListener('click', () => field?.click());
    field?.addEventListener('change', () => {
      const file = field.files?.[0];
      if (file !== undefined) void this.#fromFile(file);
      field.value = '';
    });
  }

  #show(): void {
    const saved = kept('saved');
    this.querySelector('[data-list]')?.replaceChildren(...saved.map((article) => this.#row(article)));
    for (const [part, isShown] of [
      ['[data-empty]', saved.length === 0],
      ['[data-to-file]', saved.length > 0],
    ] as const) {
      const element = this.querySelector<HTMLElement>(part);
      if (element !== null) element.hidden = !isShown;
    }
  }

  #row(article: Kept): HTMLLIElement {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = base + article.path;
    link.textContent = article.headline;
    link.lang = article.language;
    link.dir = 'auto';
    const heading = document.createElement('h2');
    heading.className = 'text-brief';
    heading.append(link);
    const line = document.createElement('p');
    line.className = 'tool-line';
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' });
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'tool';
    remove.textContent = this.dataset['remove'] ?? '';
    remove.setAttribute('aria-label', `${remove.textContent}: ${article.headline}`);
    remove.addEventListener('click', () => void this.#remove(article));
    line.append(filled(this.dataset['savedOn'] ?? '', { date: date.format(new Date(article.at)) }), remove);
    row.append(heading, line);
    return row;
  }

  async #remove({ path, headline }: Kept): Promise<void> {
    const index = kept('saved').findIndex((article) => article.path === path);
    keep(
      'saved',
      kept('saved').filter((article) => article.path !== path),
    );
    this.#show();
    // The button that had the focus is gone: the next one has it, or what is left.
    const buttons = [...this.querySelectorAll<HTMLButtonElement>('[data-list] button')];
    (buttons[index] ?? buttons.at(-1) ?? this.querySelector<HTMLElement>('[data-from-file]'))?.focus();
    this.#say(filled(this.dataset['removed'] ?? '', { headline }));
    await dropPage(path);
  }

  #toFile(): void {
    const link = document.createElement('a');
    const paper = this.dataset['paper'] ?? '';
    link.href = URL.createObjectURL(new Blob([writeList(kept('saved'))], { type: 'application/json' }));
    link.download = `${paper.replace(/[^\p{L}\p{N}]+/gu, '-')}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  async #fromFile(file: File): Promise<void> {
    this.#say('');
    const text = await file.text().catch(() => null);
    const given = text === null ? null : readList(text);
    if (given === null) {
      this.#say(this.dataset[text === null ? 'unreadable' : 'notAList'] ?? '');
      return;
    }
    const already = kept('saved');
    const added = given.filter(({ path }) => !already.some((article) => article.path === path));
    const all = [...already, ...added].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
    const isKept = keep('saved', all);
    this.#show();
    this.#say(isKept ? filled(this.dataset['added'] ?? '', { count: added.length }) : (this.dataset['refused'] ?? ''));
  }

  #say(text: string): void {
    announce(this.querySelector('[role="status"]'), text);
  }
}

customElements.define('saved-list', SavedList);
