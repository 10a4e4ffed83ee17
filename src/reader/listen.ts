import { passages } from './passages.ts';
import type { Passage } from './passages.ts';
import { said } from './said.ts';
import { choices, choose } from './store.ts';
import { voiceFor, voicesHere } from './voices.ts';

let player: Player | null = null;

/**
 * Reads the article on this page aloud. `from` is the button that the focus goes back to at the end. False where the
 * device has no voice for it.
 */
export async function listenTo(from: HTMLElement): Promise<boolean> {
  const voices = await voicesHere();
  const readable = passages().filter(({ language }) => voiceFor(language, voices) !== undefined);
  if (readable.length === 0) return false;
  // Pressed again, also while the voices were looked for.
  if (player === null) player = new Player(from, readable, voices);
  else player.focus();
  return true;
}

/**
 * The bar at the foot of the window while an article is read aloud. A pause ends the voice and remembers the passage:
 * the browser's own pause does not hold on every phone.
 */
class Player {
  readonly #bar = document.createElement('section');
  readonly #toggle = button(said('pause'), () => (this.#isSpeaking ? this.#pause() : this.#speak()));
  readonly #status = document.createElement('p');
  readonly #from: HTMLElement;
  readonly #passages: Passage[];
  readonly #voices: SpeechSynthesisVoice[];
  #place = 0;
  #isSpeaking = false;
  /** Counts what was begun: a voice that was cut off reports its end later, and must not move on. */
  #turn = 0;

  constructor(from: HTMLElement, readable: Passage[], voices: SpeechSynthesisVoice[]) {
    this.#from = from;
    this.#passages = readable;
    this.#voices = voices;
    this.#bar.className = 'player not-in-print';
    this.#bar.setAttribute('aria-label', said('readAloud'));
    this.#status.setAttribute('role', 'status');
    this.#bar.append(
      this.#toggle,
      button(said('stop'), () => this.#stop()),
      speedField((speed) => this.#setSpeed(speed)),
      this.#status,
    );
    this.#bar.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#stop();
    });
    document.body.append(this.#bar);
    addEventListener('pagehide', this.#silence);
    this.focus();
    this.#speak();
  }

  focus(): void {
    this.#toggle.focus();
  }

  #speak(): void {
    const passage = this.#passages[this.#place];
    if (passage === undefined) {
      this.#end();
      return;
    }
    this.#isSpeaking = true;
    this.#toggle.textContent = said('pause');
    this.#status.textContent = '';
    this.#mark(passage.block);
    this.#turn += 1;
    const turn = this.#turn;
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.lang = passage.language;
    utterance.voice = voiceFor(passage.language, this.#voices) ?? null;
    utterance.rate = choices().speed;
    utterance.onend = utterance.onerror = () => {
      if (turn !== this.#turn) return;
      this.#place += 1;
      this.#speak();
    };
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  }

  readonly #silence = (): void => {
    this.#turn += 1;
    this.#isSpeaking = false;
    speechSynthesis.cancel();
    this.#toggle.textContent = said('goOn');
  };

  #pause(): void {
    this.#silence();
  }

  #setSpeed(speed: number): void {
    choose({ speed });
    if (this.#isSpeaking) this.#speak();
  }

  #end(): void {
    this.#silence();
    this.#mark(null);
    this.#place = 0;
    this.#status.textContent = said('atTheEnd');
  }

  #stop(): void {
    this.#silence();
    this.#mark(null);
    removeEventListener('pagehide', this.#silence);
    this.#bar.remove();
    player = null;
    this.#from.focus();
  }

  #mark(block: HTMLElement | null): void {
    for (const marked of document.querySelectorAll('.is-spoken')) {
      if (marked !== block) marked.classList.remove('is-spoken');
    }
    if (block === null || block.classList.contains('is-spoken')) return;
    block.classList.add('is-spoken');
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    block.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
  }
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'tool';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

function speedField(change: (speed: number) => void): HTMLLabelElement {
  const label = document.createElement('label');
  const field = document.createElement('select');
  const figures = new Intl.NumberFormat(document.documentElement.lang);
  for (const speed of [0.75, 1, 1.25, 1.5, 2]) {
    field.add(new Option(`${figures.format(speed)}×`, String(speed), false, speed === choices().speed));
  }
  field.addEventListener('change', () => change(Number(field.value)));
  label.append(`${said('speed')} `, field);
  return label;
}
