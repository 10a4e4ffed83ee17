import type { Page } from './visit.ts';

/** A voice as a test gives it to the browser. */
interface FakeVoice {
  lang: string;
  localService: boolean;
}

/** What was spoken, and whether it was cut off. */
export interface Spoken {
  text: string;
  lang: string;
  rate: number;
  voice: string | null;
}

/** Puts a voice in the browser that says a passage only when the test lets it end. */
export async function fakeSpeech(page: Page, voices: readonly FakeVoice[]): Promise<void> {
  await page.addInitScript((given) => {
    const spoken: Spoken[] = [];
    let current: { onend?: () => void } | null = null;
    class Utterance {
      lang = '';
      rate = 1;
      voice: { lang: string } | null = null;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const speech = {
      getVoices: () => given.map((voice) => ({ ...voice, name: voice.lang, default: false })),
      addEventListener: () => undefined,
      speak: (utterance: Utterance) => {
        const { text, lang, rate, voice } = utterance;
        spoken.push({ text, lang, rate, voice: voice?.lang ?? null });
        current = utterance as { onend?: () => void };
      },
      cancel: () => {
        // As browsers do: what is cut off reports its end after the next has begun.
        const cut = current;
        current = null;
        setTimeout(() => cut?.onend?.(), 0);
      },
    };
    const finish = () => current?.onend?.();
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken, finish, isSilent: () => current === null });
  }, voices);
}

/** Takes speech away, as in a browser that never had it. */
export async function noSpeech(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Window.prototype, 'speechSynthesis');
    Reflect.deleteProperty(window, 'speechSynthesis');
  });
}

export const spoken = (page: Page): Promise<Spoken[]> =>
  page.evaluate(() => [...(Reflect.get(window, 'spoken') as Spoken[])]);

/** Lets the passage that is being spoken come to its end. */
export const finish = (page: Page): Promise<void> =>
  page.evaluate(() => (Reflect.get(window, 'finish') as () => void)());

export const isSilent = (page: Page): Promise<boolean> =>
  page.evaluate(() => (Reflect.get(window, 'isSilent') as () => boolean)());
