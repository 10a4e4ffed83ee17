import { isFrontKept, keptArticles, keptPage } from './kept-pages.ts';
import { base, choices } from './store.ts';

/** The page that is shown where the network is missing: what is kept on this device, and another try. */
class OfflineList extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    // At its own address the page was asked for, and nothing is missing.
    if (location.pathname !== `${base}offline/`) this.#standIn();
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
    const [isFront, ...rows] = await Promise.all([isFrontKept(), rowsOf(saved), rowsOf(read)]);
    // All at once, lest what comes later move what is there.
    this.#list('saved', rows[0]);
    this.#list('read', rows[1]);
    this.#reveal('[data-front]', isFront);
    this.#reveal('[data-nothing]', rows.flat().length === 0);
    this.#reveal('[data-ask]', choices().keeping !== 'read');
  }

  #list(of: 'saved' | 'read', rows: HTMLLIElement[]): void {
    this.querySelector(`[data-of="${of}"] ul`)?.replaceChildren(...rows);
    this.#reveal(`[data-of="${of}"]`, rows.length > 0);
  }

  #reveal(part: string, isShown: boolean): void {
    const element = this.querySelector<HTMLElement>(part);
    if (element !== null) element.hidden = !isShown;
  }
}

const rowsOf = (addresses: string[]) => Promise.all(addresses.map(rowOf));

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
