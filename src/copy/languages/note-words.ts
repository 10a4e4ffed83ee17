/** What is said around the notes of a text, in its language. */
export interface NoteWords {
  /** Over the notes. */
  heading: string;
  /** Name of the mark in the text; its number is in it, as printed. */
  note: (number: string) => string;
  /** Name of the way back from a note. */
  back: (number: string) => string;
}

const words: Readonly<Record<string, NoteWords>> = {
  en: { heading: 'Notes', note: (number) => `Note ${number}`, back: (number) => `Back to note ${number} in the text` },
  ar: { heading: 'هوامش', note: (number) => `هامش ${number}`, back: (number) => `العودة إلى الهامش ${number} في النص` },
  de: {
    heading: 'Anmerkungen',
    note: (number) => `Anmerkung ${number}`,
    back: (number) => `Zurück zu Anmerkung ${number} im Text`,
  },
  es: {
    heading: 'Notas',
    note: (number) => `Nota ${number}`,
    back: (number) => `Volver a la nota ${number} en el texto`,
  },
  fr: {
    heading: 'Notes',
    note: (number) => `Note ${number}`,
    back: (number) => `Retour à la note ${number} dans le texte`,
  },
};

/** The words for a language given as a BCP 47 tag; English ones where it has none. */
export function noteWords(language: string): NoteWords {
  const english = words['en'];
  const found = words[language.split('-')[0]?.toLowerCase() ?? ''] ?? english;
  if (found === undefined) throw new Error('Unexpected missing English words for notes');
  return found;
}
