/** How long a browser may take to find its voices, in milliseconds. */
const patience = 1500;

/** The voices that work on the device itself; one that does not would send the text to its maker. */
export async function voicesHere(): Promise<SpeechSynthesisVoice[]> {
  const local = () => speechSynthesis.getVoices().filter(({ localService }) => localService);
  if (local().length === 0) {
    await new Promise<void>((resolve) => {
      speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
      setTimeout(resolve, patience);
    });
  }
  return local();
}

/** The voice for a language tag: of the same country, else the device's own choice, else any of the language. */
export function voiceFor(language: string, voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const tag = (text: string) => text.replace('_', '-').toLowerCase();
  const base = (text: string) => tag(text).split('-')[0];
  const fitting = voices.filter(({ lang }) => base(lang) === base(language));
  return (
    fitting.find(({ lang }) => tag(lang) === tag(language)) ?? fitting.find((voice) => voice.default) ?? fitting[0]
  );
}
