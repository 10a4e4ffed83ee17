/** Brings the discussion of an article from another host, at a press and not before. */

import type { DiscussionAdapter } from './discussions/adapter.ts';

const adapters: Readonly<Record<string, () => Promise<{ adapter: DiscussionAdapter }>>> = {
  bluesky: () => import('./discussions/bluesky.ts'),
  giscus: () => import('./discussions/giscus.ts'),
  mastodon: () => import('./discussions/mastodon.ts'),
};

const unknownKind = () => Promise.reject(new Error('unknown'));

class ReaderDiscussion extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    button.hidden = false;
    this.querySelector('small')?.removeAttribute('hidden');
    button.addEventListener('click', () => void this.#show(button));
    // GitHub leads back here after signing in, which the reader asked for in the discussion itself.
    if (this.dataset['kind'] === 'giscus' && new URLSearchParams(location.search).has('giscus')) button.click();
  }

  async #show(button: HTMLButtonElement): Promise<void> {
    const { kind = '', source = '', name = '', loading = '', empty = '' } = this.dataset;
    // What is under way must not be asked for twice; a button that is disabled would lose the focus.
    if (button.ariaDisabled === 'true') return;
    button.ariaDisabled = 'true';
    this.#say(loading);
    try {
      const { adapter } = await (adapters[kind] ?? unknownKind)();
      const shown = await adapter(source, name, (trouble) => this.#say(this.dataset[trouble] ?? ''));
      this.#say(shown === null ? empty : '');
      if (shown === null) return;
      button.parentElement?.remove();
      this.append(shown);
      shown.focus();
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      this.#say(this.dataset[reason === 'gone' || reason === 'busy' ? reason : 'failed'] ?? '');
    } finally {
      button.ariaDisabled = null;
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = text;
  }
}

customElements.define('reader-discussion', ReaderDiscussion);
