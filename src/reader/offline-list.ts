import { isFrontKept, keptArticles, keptPage } from './kept-pages.ts';
import { base, choices } from './store.ts';

/** The page that is shown where the network is missing: what is kept on this device, and another try. */
class OfflineList extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    // At its own address the page was asked for, and nothing is missing.
    if (location.pathname !== `${base}offline/`) this.#standIn();
    const ask = this.querySelector<HTMLElement>('[data-ask]');
    if (ask !== null) ask.hidden = choices().keeping === 'read';
    void this.#show();
  }

  /** Says that another page was asked for, and asks for it again when the network is back. */
  #standIn(): void {
    this.querySelector('[data-missing]')?.removeAttribute('hidden');
    this.querySelector('[data-again]')?.addEventListener('click', () => location.reload());
    addEventListener('online', () => location.reload());
  }

  async #show(): Promise<void> {
    const saved = await keptArticles('saved');
    const read = (await keptArticles('read')).filter((address) => !saved.includes(address)).toReversed();
    const shown = await Promise.all([this.#list('saved', saved), this.#list('read', read)]);
    const front = this.querySelector<HTMLElement>('[data-front]');
    if (front !== null) front.hidden = !(await isFrontKept());
    const nothing = this.querySelector<HTMLElement>('[data-nothing]');
    if (nothing !== null) nothing.hidden = shown.some((count) => count > 0);
  }

  async #list(of: 'saved' | 'read', addresses: string[]): Promise<number> {
    const section = this.querySelector<HTMLElement>(`[data-of="${of}"]`);
    const rows = await Promise.all(addresses.map(rowOf));
    section?.querySelector('ul')?.replaceChildren(...rows);
    if (section !== null) section.hidden = rows.length === 0;
    return rows.length;
  }
}

async function rowOf(address: string): Promise<HTMLLIElement> {
  const page = new DOMParser().parseFromString((await (await keptPage(address))?.text()) ?? '', 'text/html');
  const headline = page.querySelector('article h1');
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = headline?.textContent.trim() || page.title || address;
  link.lang = headline?.closest<HTMLElement>('[lang]')?.lang ?? '';
  link.dir = 'auto';
  const heading = document.createElement('h3');
  heading.className = 'text-brief';
  heading.append(link);
  row.append(heading);
  return row;
}

customElements.define('offline-list', OfflineList);
