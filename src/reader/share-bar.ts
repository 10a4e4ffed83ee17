/** Brings the script-only tools of the share bars to life: copying the address, and the device's own share sheet. */

class ShareBar extends HTMLElement {
  connectedCallback(): void {
    const { url = location.href, title = document.title, copied = '' } = this.dataset;
    const copy = this.querySelector<HTMLButtonElement>('[data-copy]');
    const sheet = this.querySelector<HTMLButtonElement>('[data-sheet]');
    if (copy !== null) {
      copy.hidden = false;
      copy.addEventListener('click', () => void this.#copy(url, copied));
    }
    // The method is missing in browsers without a sheet, whatever the types say.
    if (sheet !== null && 'share' in navigator) {
      sheet.hidden = false;
      sheet.addEventListener('click', () => {
        // A reader who closes the sheet has not failed at anything.
        navigator.share({ url, title }).catch(() => undefined);
      });
    }
    const menu = this.querySelector('details');
    if (menu !== null) closeWhenLeft(menu);
  }

  async #copy(url: string, copied: string): Promise<void> {
    this.#say('');
    this.querySelector('details')?.removeAttribute('open');
    try {
      await navigator.clipboard.writeText(url);
      this.#showAddress(false);
      // A screen reader announces a change, and the same words again are none.
      setTimeout(() => this.#say(copied), 60);
    } catch {
      this.#showAddress(true);
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = text;
  }

  #showAddress(shown: boolean): void {
    const label = this.querySelector<HTMLElement>('[data-address]');
    const field = label?.querySelector('input');
    if (label === null || field === null || field === undefined) return;
    label.hidden = !shown;
    if (shown) {
      field.focus();
      field.select();
    }
  }
}

/** Closes an open menu on Escape, on a press beside it and when the focus moves out of it. */
function closeWhenLeft(menu: HTMLDetailsElement): void {
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}

customElements.define('share-bar', ShareBar);
