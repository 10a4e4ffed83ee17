import type { PrintedLetter } from './letters.ts';
import type { Words } from './words.ts';

/** What a mail to the editor is about. */
interface Subject {
  /** Where letters go. */
  lettersAddress: string;
  headline: string;
  /** Absolute address of the article. */
  address: string;
  words: Words;
}

/** Address of a new mail to the editor, with subject and body ready: what it is about, and what the editor needs. */
export function letterToEditor({ lettersAddress, headline, address, words }: Subject): string {
  return mail(lettersAddress, words.letterSubject(headline), [headline, address], words);
}

/** The same for an answer to a letter; its body holds the line by which the editor puts it below that letter. */
export function answerToLetter(letter: PrintedLetter, { lettersAddress, headline, address, words }: Subject): string {
  const about = [headline, `${address}#${letter.anchor}`, `Answers: ${letter.file}`];
  return mail(lettersAddress, words.answerSubject(letter.name, headline), about, words);
}

/** Address of a new mail about a mistake in an article. */
export function mistakeToEditor({ lettersAddress, headline, address, words }: Subject): string {
  const subject = encodeURIComponent(words.mistakeSubject(headline));
  return `mailto:${lettersAddress}?subject=${subject}&body=${encodeURIComponent(`${headline}\r\n${address}\r\n\r\n`)}`;
}

/** RFC 6068: lines of a body end with CRLF. */
function mail(to: string, subject: string, about: string[], words: Words): string {
  const body = [...about, '', words.letterHere, '', '', `${words.letterName}: `, `${words.letterTown}: `].join('\r\n');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
