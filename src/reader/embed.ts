/** Sets a provider's player in place of the link to it, at a press and not before. */

class EmbedPlayer extends HTMLElement {
  connectedCallback(): void {
    // Without script the link leads away, so only here is it said what a press loads.
    this.querySelector('small')?.removeAttribute('hidden');
    this.querySelector('a')?.addEventListener('click', (event) => {
      // With a key held the reader asks for the link itself, in another tab or as a file.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#play();
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
