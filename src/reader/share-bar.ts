/** Brings the script-only tools of the share bars to life: copying the address, and the device's own share sheet. */

import { announce } from './announce.ts';
import { closeWhenLeft } from './close-when-left.ts';

class ShareBar extends HTMLElement {
  connectedCallback(): void {
    const { url = location.href, title = document.title, copied = '' } = this.dataset;
    const copy = this.querySelector<HTMLButtonElement>('[data-copy]');
    const sheet = this.querySelector<HTMLButtonElement>('[data-sheet]');
    if (copy !== null) {
      copy.hidden = false;
      copy.addEventListener('click', () => void this.#copy(url, copied));
    }
    const menu = this.querySelector('details');
    // A sheet is for phones; with a mouse the links are nearer. The method is missing in some browsers, whatever the types say.
    if (sheet !== null && 'share' in navigator && matchMedia('(pointer: coarse)').matches) {
      if (menu !== null) menu.hidden = true;
      sheet.hidden = false;
      sheet.addEventListener('click', () => {
        // A reader who closes the sheet has not failed at anything.
        navigator.share({ url, title }).catch(() => undefined);
      });
    }
    if (menu !== null) closeWhenLeft(menu);
  }

  async #copy(url: string, copied: string): Promise<void> {
    const status = this.querySelector('[role="status"]');
    announce(status, '');
    this.querySelector('details')?.removeAttribute('open');
    try {
      await navigator.clipboard.writeText(url);
      this.#showAddress(false);
      announce(status, copied);
    } catch {
      this.#showAddress(true);
    }
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

customElements.define('share-bar', ShareBar);
