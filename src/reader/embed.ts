import { announce } from './announce.ts';
import { said } from './said.ts';

/** Sets a provider's player in place of the link to it, at a press and not before. */

class EmbedPlayer extends HTMLElement {
  readonly #status = document.createElement('p');

  connectedCallback(): void {
    this.#status.setAttribute('role', 'status');
    this.append(this.#status);
    // Without script the link leads away, so only here is it said what a press loads.
    this.querySelector('small')?.removeAttribute('hidden');
    this.querySelector('a')?.addEventListener('click', (event) => {
      // With a key held the reader asks for the link itself, in another tab or as a file.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      // The frame would show the browser’s own page of errors.
      if (navigator.onLine) this.#play();
      else announce(this.#status, said('noConnection'));
    });
  }

  #play(): void {
    const { src = '', title = '' } = this.dataset;
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.allow = 'fullscreen; encrypted-media; picture-in-picture';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.src = src;
    this.replaceChildren(frame);
    frame.focus();
  }
}

customElements.define('embed-player', EmbedPlayer);
