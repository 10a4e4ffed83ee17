import { announce } from './announce.ts';
import { showChoices } from './appearance.ts';
import { dropAll, dropRead, keptArticles } from './kept-pages.ts';
import { registerWorker, removeWorker } from './register-worker.ts';
import { filled } from './said.ts';
import { choices, choose, forgetAll, kept, remembers } from './store.ts';
import type { Keeping } from './store.ts';
import { voicesHere } from './voices.ts';

/** The one place with every choice, with what is on this device, and with the button that removes all of it. */
class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.#show();
    void this.#count();
    void this.#showVoice();
    this.#on('[data-speed]', (field) => choose({ speed: Number(field.value) }));
    this.#on('[data-marks-read]', (field) => choose({ marksRead: field instanceof HTMLInputElement && field.checked }));
    for (const radio of this.#keepings()) {
      radio.addEventListener('change', () => void this.#keep(radio.value as Keeping));
    }
    this.querySelector('[data-remove-all]')?.addEventListener('click', () => void this.#removeAll());
  }

  #keepings = (): NodeListOf<HTMLInputElement> => this.querySelectorAll('input[name="keeping"]');

  #on(part: string, choice: (field: HTMLInputElement | HTMLSelectElement) => boolean): void {
    const field = this.querySelector<HTMLInputElement | HTMLSelectElement>(part);
    field?.addEventListener('change', () => this.#tell(choice(field)));
  }

  #show(): void {
    const { speed, marksRead, keeping } = choices();
    const isRemembered = remembers();
    this.#tellOfRefusal(!isRemembered);
    const speeds = this.querySelector<HTMLSelectElement>('[data-speed]');
    if (speeds !== null) speeds.value = String(speed);
    const marks = this.querySelector<HTMLInputElement>('[data-marks-read]');
    if (marks !== null) marks.checked = marksRead;
    for (const radio of this.#keepings()) radio.checked = radio.value === (isRemembered ? keeping : 'nothing');
  }

  async #keep(keeping: Keeping): Promise<void> {
    this.#tell(choose({ keeping }));
    if (keeping === 'nothing') await dropAll();
    if (keeping === 'saved') await dropRead();
    await registerWorker();
    await this.#count();
  }

  async #removeAll(): Promise<void> {
    this.#say('');
    forgetAll();
    await removeWorker();
    await dropAll();
    showChoices();
    this.#show();
    dispatchEvent(new Event('pageshow'));
    await this.#count();
    this.#say(this.dataset['removed'] ?? '');
  }

  async #count(): Promise<void> {
    const pages = await Promise.all([keptArticles('saved'), keptArticles('read')]);
    const counts = {
      saved: kept('saved').length,
      read: kept('read').length,
      pages: new Set(pages.flat()).size,
    };
    const line = this.querySelector('[data-counted]');
    if (line !== null) line.textContent = filled(this.dataset['counts'] ?? '', counts);
  }

  async #showVoice(): Promise<void> {
    const speaks = 'speechSynthesis' in window && (await voicesHere()).length > 0;
    this.querySelector<HTMLElement>(speaks ? '[data-voice]' : '[data-voice-missing]')?.removeAttribute('hidden');
  }

  #tellOfRefusal(isRefused: boolean): void {
    const line = this.querySelector<HTMLElement>('[data-storage-refused]');
    if (line !== null) line.hidden = !isRefused;
  }

  #tell(isKept: boolean): void {
    this.#tellOfRefusal(!isKept);
    this.#say(isKept ? '' : (this.dataset['refused'] ?? ''));
  }

  #say(text: string): void {
    announce(this.querySelector(':scope > section > [role="status"]'), text);
  }
}

customElements.define('reading-settings', ReadingSettings);
