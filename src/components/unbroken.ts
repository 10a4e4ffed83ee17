/** Keeps ranges and scores in one line: between digits an en dash is followed by a joiner, which is not seen. */
export function unbroken(text: string): string {
  return text.replace(/(?<=\d–)(?=\d)/g, '\u2060');
}
